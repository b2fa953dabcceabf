package io.parley.event;

import io.parley.entity.ArticleEntities;
import io.parley.model.Entity;
import io.parley.model.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who led or represented a party: persons beside the phrases of {@code heads.tsv}, and
 * persons who themselves meet. Immutable, thread-safe.
 */
final class HeadReader {
  /** A head and where the name stands. */
  record Found(Head head, Reading reading, Name name) {}

  private static final int REACH = 12;

  private final Lexicon lexicon;
  private final WordClasses classes;

  HeadReader(WordClasses classes) {
    this.classes = classes;
    lexicon = Lexicon.load("heads.tsv", classes);
  }

  List<Found> find(Draft draft, Drafts drafts, ArticleEntities entities) {
    Map<Integer, Found> found = new LinkedHashMap<>();
    for (Claim claim : draft.claims()) {
      for (Name name : claim.names()) {
        if (name.person() && acts(name, draft.parties())) {
          put(claim.anchor().reading(), name, entities, found);
        }
      }
    }
    for (Reading reading : Scope.wide(draft, drafts)) {
      boolean own = draft.claims().stream().anyMatch(c -> c.anchor().reading() == reading);
      if (draft == drafts.main() && reading.order() <= REACH) {
        negotiators(reading, draft.parties(), entities, found);
      }
      for (Lexicon.Match match : lexicon.find(reading.words())) {
        if (match.meaning().equals("role-own") && !own) {
          continue;
        }
        beside(reading, match, draft.parties(), entities, found);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Ministers, envoys and the like of a party, named where the news is told; no spokesmen. */
  private void negotiators(
      Reading reading, Set<String> parties, ArticleEntities entities, Map<Integer, Found> found) {
    for (Name name : reading.names()) {
      String role = name.person() ? entities.entity(name.span()).role() : null;
      if (role != null && acts(name, parties) && negotiates(role)) {
        put(reading, name, entities, found);
      }
    }
  }

  private boolean negotiates(String role) {
    boolean sent = false;
    for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (classes.has("not-head-role", word)) {
        return false;
      }
      sent |= classes.has("head-role", word);
    }
    return sent;
  }

  private void beside(
      Reading reading,
      Lexicon.Match match,
      Set<String> parties,
      ArticleEntities entities,
      Map<Integer, Found> found) {
    int reach = Integer.parseInt(match.entry().column(2));
    boolean before = match.meaning().equals("before") || match.meaning().equals("around");
    boolean after = match.meaning().equals("after") || match.meaning().equals("around");
    if (before) {
      Name best = null;
      for (Name name : reading.names()) {
        if (name.person()
            && name.to() <= match.from()
            && match.from() - name.to() <= reach
            && acts(name, parties)) {
          best = name;
        }
      }
      if (best != null) {
        put(reading, best, entities, found);
        alsoJoined(reading, best, -1, parties, entities, found);
      }
    }
    if (after) {
      for (Name name : reading.names()) {
        if (name.person()
            && name.from() >= match.to()
            && name.from() - match.to() <= reach
            && acts(name, parties)) {
          put(reading, name, entities, found);
          alsoJoined(reading, name, 1, parties, entities, found);
          break;
        }
      }
    }
  }

  /** "led by A and B", "A, B and C represented". */
  private void alsoJoined(
      Reading reading,
      Name from,
      int step,
      Set<String> parties,
      ArticleEntities entities,
      Map<Integer, Found> found) {
    List<Name> persons = reading.names().stream().filter(Name::person).toList();
    int at = persons.indexOf(from);
    Name last = from;
    for (int i = at + step; i >= 0 && i < persons.size(); i += step) {
      Name next = persons.get(i);
      int a = step > 0 ? last.to() : next.to();
      int b = step > 0 ? next.from() : last.from();
      if (b - a > 16 || !joined(reading, a, b) || !acts(next, parties)) {
        return;
      }
      put(reading, next, entities, found);
      last = next;
    }
  }

  private boolean joined(Reading reading, int from, int to) {
    boolean link = false;
    for (int i = from; i < to; i++) {
      String word = reading.words().low(i);
      link |= word.equals("and") || word.equals(",") || word.equals("by") || word.equals("side");
      if (Clauses.ends(word) || classes.has("say", word) || word.equals("that")) {
        return false;
      }
    }
    return link;
  }

  private static boolean acts(Name name, Set<String> parties) {
    String party = name.party();
    return party != null && parties.contains(party);
  }

  private static void put(
      Reading reading, Name name, ArticleEntities entities, Map<Integer, Found> found) {
    Entity entity = entities.entity(name.span());
    String role = name.span().role() != null ? name.span().role() : entity.role();
    Found known = found.get(name.span().entity());
    boolean spokesman = role != null && role.toLowerCase(Locale.ROOT).contains("spokes");
    if (known == null && !spokesman) {
      found.put(
          name.span().entity(),
          new Found(new Head(entity.name(), role, party(name)), reading, name));
    }
  }

  private static @Nullable String party(Name name) {
    return name.party();
  }
}
