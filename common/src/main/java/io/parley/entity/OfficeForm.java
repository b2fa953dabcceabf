package io.parley.entity;

import org.jspecify.annotations.Nullable;

/**
 * One form of an office in {@code roles.tsv}.
 *
 * @param singular the office in the singular, small letters
 * @param kind class of the office: {@code minister}, {@code envoy}, {@code honorific} …
 * @param glued true where it may stand straight before a name
 * @param implies id of the one state that has this office by its very name; null for most
 * @param plural true for a plural form
 */
record OfficeForm(
    String singular, String kind, boolean glued, @Nullable String implies, boolean plural) {
  private static final String HONORIFIC = "honorific";

  /** "Mr", "Dr": goes before a name but is no office. */
  boolean honorific() {
    return kind.equals(HONORIFIC);
  }

  /** "counterpart": tells of two persons, not of an office. */
  boolean relation() {
    return kind.equals("relation");
  }

  /** A rank or style that an office proper beats: "General", "Mullah", "Sheikh". */
  boolean rank() {
    return switch (kind) {
      case "military", "religious", "honorific", "relation", "monarch" -> true;
      default -> false;
    };
  }

  /** True where the holder acts for a state or movement towards others. */
  boolean acts() {
    return switch (kind) {
      case "head_of_state",
          "head_of_government",
          "minister",
          "deputy_minister",
          "diplomat",
          "envoy",
          "negotiator",
          "adviser",
          "representative",
          "leader",
          "military" ->
          true;
      default -> false;
    };
  }

  /** True where the office is one of representing: what follows "to" is where, not for whom. */
  boolean represents() {
    return switch (kind) {
      case "diplomat", "envoy", "representative", "minister", "deputy_minister" -> true;
      default -> false;
    };
  }

  /** True where "for" names whom it speaks for. */
  boolean speaksFor() {
    return kind.equals("spokesperson") || kind.equals("negotiator");
  }

  /** Single words of these kinds are offices only with a capital: "General", "Major", "Judge". */
  boolean needsCapital() {
    return switch (kind) {
      case "religious", "honorific", "monarch" -> true;
      default ->
          switch (singular) {
            case "general", "major", "captain", "marshal" -> true;
            default -> false;
          };
    };
  }
}
