package io.parley.model;

/**
 * The sixteen kinds of diplomatic event an article can report as its news, with the root code of
 * PLOVER (Political Language Ontology for Verifiable Event Records, 2018) and the code of CAMEO
 * (Schrodt, 2012) nearest to each.
 */
public enum EventType {
  TALKS("CONSULT", "046"),
  TALKS_PLANNED("AGREE", "036"),
  TALKS_OFF("REJECT", "12"),
  MEDIATION("CONSULT", "045"),
  VISIT("CONSULT", "042"),
  PHONE_CALL("CONSULT", "041"),
  AGREEMENT("SUPPORT", "057"),
  CEASEFIRE("AGREE", "0871"),
  PRISONER_EXCHANGE("RETREAT", "0841"),
  RELATIONS_UPGRADE("SUPPORT", "054"),
  RELATIONS_DOWNGRADE("SANCTION", "161"),
  EXPULSION("SANCTION", "166"),
  SANCTIONS("SANCTION", "163"),
  SANCTIONS_RELIEF("RETREAT", "085"),
  PROTEST("ACCUSE", "111"),
  THREAT("THREATEN", "13");

  private final String plover;
  private final String cameo;

  EventType(String plover, String cameo) {
    this.plover = plover;
    this.cameo = cameo;
  }

  /** Root code in PLOVER. */
  public String plover() {
    return plover;
  }

  /** Code in CAMEO; two digits where the whole branch is meant. */
  public String cameo() {
    return cameo;
  }
}
