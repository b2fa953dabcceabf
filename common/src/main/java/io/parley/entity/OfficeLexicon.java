package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The offices of {@code roles.tsv}, found by longest match whatever their case. Immutable. */
final class OfficeLexicon {
  /** Kept although it begins with a party's name: the party is told apart by the office itself. */
  private static final String COMMUNITY = "Cypriot";

  private static final Set<String> LEADING = Set.of("chief", "head", "top", "lead");

  private final FormTrie<OfficeForm> forms = new FormTrie<>(true);

  OfficeLexicon(FormTrie<Entry> names) {
    TextAnalyzer analyzer = new TextAnalyzer();
    Table.read(
        "roles.tsv",
        row -> {
          String kind = row.get("class");
          boolean glued = row.get("glued").equals("y");
          String role = row.get("role");
          String implies = row.get("implies").isEmpty() ? null : row.get("implies");
          List<String> singulars = new ArrayList<>(row.list("variants"));
          singulars.add(role);
          for (String form : singulars) {
            if (!beginsWithParty(analyzer, names, form)) {
              forms.add(form, new OfficeForm(form, kind, glued, implies, false));
            }
          }
          for (String form : row.list("plural")) {
            forms.add(form, new OfficeForm(role, kind, glued, implies, true));
          }
        });
  }

  /** "UN envoy" is an envoy of the UN, and found as one. */
  private static boolean beginsWithParty(
      TextAnalyzer analyzer, FormTrie<Entry> names, String form) {
    if (form.contains(COMMUNITY)) {
      return false;
    }
    Atoms atoms = Atoms.of(analyzer.analyze(ArticleField.TITLE, form).sentences().get(0));
    FormTrie.Match<Entry> match = names.longest(atoms, 0);
    if (match == null || match.end() == atoms.size()) {
      return false;
    }
    Entry.Type type = match.meanings().get(0).type();
    return type == Entry.Type.STATE_NAME
        || type == Entry.Type.ADJECTIVE
        || type == Entry.Type.ORGANISATION;
  }

  /** All offices of a sentence, in order, not overlapping. */
  List<Office> find(Scan scan) {
    List<Office> found = new ArrayList<>();
    for (int token = 0; token < scan.size(); ) {
      Office office = at(scan, token);
      if (office == null) {
        token++;
      } else {
        found.add(office);
        token = office.end();
      }
    }
    return found;
  }

  /** "Foreign Minister <u>Amir</u> Khan Muttaqi", "<u>Emir</u> Hodžić": a name, no monarch. */
  private static boolean isNamePart(Scan scan, int token, OfficeForm form) {
    String word = scan.word(token);
    String next = scan.word(token + 1);
    Gazetteers names = scan.gazetteers();
    return form.kind().equals("monarch")
        && Scan.isCapital(word)
        && names.isGivenName(word)
        && Scan.isCapital(next)
        && (isOfficeEnd(scan, token) || (names.isFamilyName(next) && !names.isGivenName(next)));
  }

  /** "… Minister" just before: then "Amir" is a name. */
  private static boolean isOfficeEnd(Scan scan, int token) {
    String before = Atoms.small(scan.word(token - 1));
    return before.equals("minister") || before.equals("president") || before.equals("ambassador");
  }

  private @Nullable Office at(Scan scan, int token) {
    Atoms atoms = scan.atoms();
    int first = scan.firstAtom(token);
    FormTrie.Match<OfficeForm> match = forms.longest(atoms, first);
    if (match == null) {
      return null;
    }
    int end = atoms.token(match.end() - 1) + 1;
    if (scan.firstAtom(end) != match.end()) {
      return null; // ends inside a hyphenated word: "leader-to-leader"
    }
    OfficeForm form = match.meanings().get(0);
    if (end == token + 1 && isNamePart(scan, token, form)) {
      return null;
    }
    if (end == token + 1
        && LEADING.contains(Atoms.small(scan.word(token)))
        && scan.hit(end) != null) {
      return null; // "chief U.S. negotiator"
    }
    if (end == token + 1 && form.needsCapital() && !Scan.isCapital(scan.word(token))) {
      return null;
    }
    return new Office(token, end, form);
  }
}
