package io.parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a classifier looks at to tell who negotiates at a claim. For one article. */
final class PartySigns {
  private final List<Reading> readings;
  private final List<Claim> claims;
  private final Map<String, MediatorReader.Found> mediators;
  private final PartyReader reader;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> opening = new HashMap<>();
  private final Set<String> main;
  private final int most;

  PartySigns(
      List<Reading> readings,
      List<Claim> claims,
      Map<String, MediatorReader.Found> mediators,
      PartyReader reader) {
    this.readings = readings;
    this.claims = claims;
    this.mediators = mediators;
    this.reader = reader;
    int top = 0;
    for (Reading reading : readings) {
      for (Name name : reading.names()) {
        String id = name.party();
        if (id != null && !reader.barred(id)) {
          top = Math.max(top, counts.merge(id, 1, Integer::sum));
          if (reading.order() <= 2) {
            opening.merge(id, 1, Integer::sum);
          }
        }
      }
    }
    most = top;
    main = Joiner.mainParties(claims.stream().filter(c -> !c.anchor().hint()).toList());
  }

  /** All whom the article names that could negotiate. */
  Set<String> candidates() {
    return new TreeSet<>(counts.keySet());
  }

  /** Signs for one of them at one claim. */
  List<String> of(Claim claim, String id) {
    List<String> signs = new ArrayList<>();
    Anchor anchor = claim.anchor();
    Reading reading = anchor.reading();
    boolean said = claim.parties().contains(id);
    signs.add(said ? "said" : "unsaid");
    signs.add(
        (said ? "said " : "unsaid ") + Math.min(3, claim.parties().size()) + " " + claim.how());
    signs.add("loose=" + claim.loose().contains(id) + " " + Math.min(4, claim.loose().size()));
    signs.add("main=" + main.contains(id) + " " + Math.min(3, main.size()));
    int count = counts.getOrDefault(id, 0);
    signs.add("count=" + Math.min(5, count) + (count == most ? " most" : ""));
    signs.add("opening=" + Math.min(3, opening.getOrDefault(id, 0)));
    signs.add("named=" + Math.min(6, counts.size()));
    if (mediators.containsKey(id)) {
      signs.add("mediator");
      signs.add(mediators.get(id).reading() == reading ? "mediator here" : "mediator elsewhere");
    }
    if (id.equals(claim.place().country())) {
      signs.add("host");
      signs.add("host said=" + said);
    }
    signs.add(id.length() == 3 ? "state" : "body");
    if (id.equals("UN") || id.equals("EU") || id.equals("NATO")) {
      signs.add("id=" + id);
    }
    int others = 0;
    for (Claim other : claims) {
      if (other != claim && other.parties().size() >= 2 && other.parties().contains(id)) {
        others++;
      }
    }
    signs.add("elsewhere=" + Math.min(3, others));
    here(claim, id, reading, anchor, signs);
    return signs;
  }

  private void here(Claim claim, String id, Reading reading, Anchor anchor, List<String> signs) {
    Name best = null;
    int bestGap = Integer.MAX_VALUE;
    int named = 0;
    Set<String> ids = new TreeSet<>();
    for (Name name : reading.names()) {
      String party = name.party();
      if (party != null) {
        ids.add(party);
      }
      if (id.equals(party)) {
        named++;
        int gap = gap(anchor, name);
        if (gap < bestGap) {
          best = name;
          bestGap = gap;
        }
      }
    }
    signs.add("ids here=" + Math.min(4, ids.size()));
    if (best == null) {
      signs.add("absent");
      int near = 99;
      for (Reading other : readings) {
        for (Name name : other.names()) {
          if (id.equals(name.party())) {
            near = Math.min(near, Math.abs(other.order() - reading.order()));
          }
        }
      }
      signs.add("absent by " + Math.min(4, near) + " here=" + Math.min(3, ids.size()));
      signs.add(
          "absent said=" + Math.min(2, claim.parties().size()) + " main=" + main.contains(id));
      return;
    }
    signs.add("times=" + Math.min(3, named));
    Symbols symbols = Symbols.of(reading);
    int from = symbols.at(best.from());
    int to = symbols.at(best.to() - 1) + 1;
    int a = symbols.at(anchor.from());
    int b = symbols.at(anchor.to());
    String side =
        best.from() >= anchor.from() && best.from() < anchor.to()
            ? "in"
            : best.from() < anchor.from() ? "before" : "after";
    signs.add("side=" + side);
    signs.add("side=" + side + " " + distance(bestGap));
    signs.add("kind=" + symbols.get(from) + " " + best.span().form());
    signs.add("kind=" + side + " " + symbols.get(from) + " " + best.span().form());
    signs.add("p1=" + symbols.get(from - 1));
    signs.add("p1=" + side + " " + symbols.get(from - 1));
    signs.add("p2=" + symbols.get(from - 2) + " " + symbols.get(from - 1));
    signs.add("n1=" + symbols.get(to));
    signs.add("n1=" + side + " " + symbols.get(to));
    signs.add("n2=" + symbols.get(to) + " " + symbols.get(to + 1));
    signs.add("read=" + (reader.party(reading, best) != null));
    signs.add("strength=" + anchor.strength() + " " + side);
    if (side.equals("after")) {
      between(symbols, b, from, "af", signs);
    } else if (side.equals("before")) {
      between(symbols, to, a, "be", signs);
    }
    if (from == 0 || (from == 1 && symbols.get(0).equals("the"))) {
      signs.add("first");
    }
    int rank = 0;
    for (String other : ids) {
      int gap = Integer.MAX_VALUE;
      for (Name name : reading.names()) {
        if (other.equals(name.party())) {
          gap = Math.min(gap, gap(anchor, name));
        }
      }
      rank += gap < bestGap ? 1 : 0;
    }
    signs.add("rank=" + Math.min(4, rank));
  }

  private static void between(Symbols symbols, int from, int to, String how, List<String> signs) {
    int names = 0;
    StringBuilder whole = new StringBuilder();
    for (int i = from; i < to; i++) {
      String symbol = symbols.get(i);
      if (to - from <= 12) {
        signs.add(how + "=" + symbol);
      }
      names += symbol.startsWith("<") && !symbol.equals("<day>") && !symbol.equals("<n>") ? 1 : 0;
      if (to - from <= 4) {
        whole.append(' ').append(symbol);
      }
    }
    signs.add(how + "names=" + Math.min(3, names));
    if (to - from <= 4) {
      signs.add(how + ":" + whole);
    }
  }

  private static int gap(Anchor anchor, Name name) {
    return name.from() >= anchor.to()
        ? name.from() - anchor.to() + 1
        : name.to() <= anchor.from() ? anchor.from() - name.to() + 1 : 0;
  }

  private static String distance(int gap) {
    return gap <= 2
        ? String.valueOf(gap)
        : gap <= 4 ? "4" : gap <= 8 ? "8" : gap <= 16 ? "16" : "far";
  }
}
