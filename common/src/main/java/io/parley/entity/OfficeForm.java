package io.parley.entity;

/**
 * One form of an office in {@code roles.tsv}.
 *
 * @param singular the office in the singular, small letters
 * @param kind class of the office: {@code minister}, {@code envoy}, {@code honorific} …
 * @param glued true where it may stand straight before a name
 * @param plural true for a plural form
 */
record OfficeForm(String singular, String kind, boolean glued, boolean plural) {
  private static final String HONORIFIC = "honorific";

  /** "Mr", "Dr": goes before a name but is no office. */
  boolean honorific() {
    return kind.equals(HONORIFIC);
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
      case "military", "religious", "honorific", "monarch" -> true;
      default -> false;
    };
  }
}
