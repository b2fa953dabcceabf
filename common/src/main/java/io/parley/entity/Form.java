package io.parley.entity;

/** In which form an article names something. */
public enum Form {
  /** Its name: "Russia", "European Union", "Istanbul", "Sonata Coulter". */
  NAME,
  /** Short name made of initials: "UN", "DRC". */
  ACRONYM,
  /** Before a noun: "Russian", "US-led", "Houthi". */
  ADJECTIVE,
  /** Its people or members: "the Russians". */
  DEMONYM,
  /** A capital or building that stands for a government: "Moscow said", "the Kremlin". */
  SEAT,
  /** A ministry, embassy or army of a state: "Iran's Foreign Ministry". */
  BODY,
  /** The place a report was sent from: "ISTANBUL, April 10 (Reuters) -". */
  DATELINE,
  /** The family name alone of a person named in full elsewhere in the article. */
  SURNAME,
  /** An office: "foreign minister", "the ambassador". */
  OFFICE
}
