package io.parley.jobs.settings;

/** The reference of all settings, made from their table, as {@code docs/settings.md} has it. */
public final class Reference {
  private static final String HEAD =
      """
      # Settings

      Made by `./parley settings --markdown`; a test says when it is not what the code knows.

      In force is, the later over the earlier: the defaults below, the file that `--config` or `PARLEY_CONFIG` names (`key=value` lines, or YAML by
      its ending), the variables, and arguments (`--key value`). A key that nobody knows is an error with the nearest one that somebody does, exit code 2.
      Lengths of time are `500ms`, `10s`, `15m`, `2h`, `7d`. `*` stands for a name of your own: `channels.desk.url`.

      A setting marked *secret* comes from the file, a variable or a file of its own (`…-file`), never from an argument, and no print shows it. The same
      holds for properties of Kafka with `password`, `secret` or `jaas` in their names.
      """;

  private Reference() {}

  /** All of it, ending in a newline. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    String group = "";
    for (Key key : Keys.all()) {
      String own = key.name().substring(0, key.name().indexOf('.'));
      if (!own.equals(group)) {
        group = own;
        page.append("\n## ")
            .append(group)
            .append("\n\n| key | default | variable | what it does |\n|---|---|---|---|\n");
      }
      page.append("| `")
          .append(key.name())
          .append("` | ")
          .append(key.secret() ? "*secret*" : key.preset().isEmpty() ? "" : code(key.preset()))
          .append(" | `")
          .append(key.variable().replace("*", "…"))
          .append("` | ")
          .append(key.about().replace("|", "\\|"))
          .append(" |\n");
    }
    return page.toString();
  }

  private static String code(String preset) {
    return "`" + preset + "`";
  }
}
