package io.parley.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a classifier looks at to tell who negotiates at a claim. For one article. */
final class PartySigns {
  /** What the article as a whole says of one candidate. */
  private static final class Candidate {
    private int count;
    private int opening;

    /** Claims between two or more that count it as a party. */
    private int told;

    /** Places of the sentences that name it. */
    private final List<Integer> orders = new ArrayList<>();

    /** How many sentences lie between it and another sentence at least. */
    int near(int order) {
      int near = 99;
      for (int other : orders) {
        near = Math.min(near, Math.abs(other - order));
      }
      return near;
    }
  }

  /** Where the sentence of a claim names one party. */
  private static final class Spot {
    private Name best;
    private int gap = Integer.MAX_VALUE;
    private int times;

    Spot(Name name) {
      best = name;
    }
  }

  private static final Candidate UNNAMED = new Candidate();

  private final Map<String, MediatorReader.Found> mediators;
  private final PartyReader reader;
  private final Map<String, Candidate> candidates = new TreeMap<>();
  private final Set<String> main;
  private final int most;
  private @Nullable Anchor seen;
  private Map<String, Spot> spots = Map.of();

  PartySigns(
      List<Reading> readings,
      List<Claim> claims,
      Map<String, MediatorReader.Found> mediators,
      PartyReader reader) {
    this.mediators = mediators;
    this.reader = reader;
    int top = 0;
    for (Reading reading : readings) {
      for (Name name : reading.names()) {
        String id = name.party();
        if (id != null && !reader.barred(id)) {
          Candidate candidate = candidates.computeIfAbsent(id, any -> new Candidate());
          candidate.count++;
          candidate.opening += reading.order() <= 2 ? 1 : 0;
          candidate.orders.add(reading.order());
          top = Math.max(top, candidate.count);
        }
      }
    }
    for (Claim claim : claims) {
      for (String id : claim.parties().size() >= 2 ? claim.parties() : Set.<String>of()) {
        Candidate candidate = candidates.get(id);
        if (candidate != null) {
          candidate.told++;
        }
      }
    }
    most = top;
    main = Joiner.mainParties(claims.stream().filter(c -> !c.anchor().hint()).toList());
  }

  /** All whom the article names that could negotiate. */
  Set<String> candidates() {
    return Collections.unmodifiableSet(candidates.keySet());
  }

  /** Signs for one of them at one claim of the article. */
  List<String> of(Claim claim, String id) {
    Signs.Listed signs = new Signs.Listed();
    put(claim, id, signs);
    return signs.all();
  }

  /** The same, into what takes them. */
  void put(Claim claim, String id, Signs signs) {
    Anchor anchor = claim.anchor();
    Reading reading = anchor.reading();
    Candidate candidate = candidates.getOrDefault(id, UNNAMED);
    boolean said = claim.parties().contains(id);
    boolean first = main.contains(id);
    signs.add(said ? "said" : "unsaid");
    signs.add(
        said ? "said " : "unsaid ",
        Signs.digit(Math.min(3, claim.parties().size())),
        " ",
        claim.how());
    signs.add(
        claim.loose().contains(id) ? "loose=true " : "loose=false ",
        Signs.digit(Math.min(4, claim.loose().size())));
    signs.add(first ? "main=true " : "main=false ", Signs.digit(Math.min(3, main.size())));
    signs.add(
        "count=",
        Signs.digit(Math.min(5, candidate.count)),
        candidate.count == most ? " most" : "");
    signs.add("opening=", Signs.digit(Math.min(3, candidate.opening)));
    signs.add("named=", Signs.digit(Math.min(6, candidates.size())));
    MediatorReader.Found found = mediators.get(id);
    if (found != null) {
      signs.add("mediator");
      signs.add(found.reading() == reading ? "mediator here" : "mediator elsewhere");
    }
    if (id.equals(claim.place().country())) {
      signs.add("host");
      signs.add(said ? "host said=true" : "host said=false");
    }
    signs.add(id.length() == 3 ? "state" : "body");
    if (id.equals("UN") || id.equals("EU") || id.equals("NATO")) {
      signs.add("id=", id);
    }
    int others = candidate.told - (said && claim.parties().size() >= 2 ? 1 : 0);
    signs.add("elsewhere=", Signs.digit(Math.max(0, Math.min(3, others))));
    here(claim, id, candidate.near(reading.order()), signs);
  }

  private void here(Claim claim, String id, int near, Signs signs) {
    Anchor anchor = claim.anchor();
    Reading reading = anchor.reading();
    Map<String, Spot> spots = spots(anchor);
    String ids = Signs.digit(Math.min(4, spots.size()));
    signs.add("ids here=", ids);
    Spot spot = spots.get(id);
    if (spot == null) {
      signs.add("absent");
      signs.add(
          "absent by ",
          Signs.digit(Math.min(4, near)),
          " here=",
          Signs.digit(Math.min(3, spots.size())));
      signs.add(
          "absent said=",
          Signs.digit(Math.min(2, claim.parties().size())),
          main.contains(id) ? " main=true" : " main=false");
      return;
    }
    Name best = spot.best;
    signs.add("times=", Signs.digit(Math.min(3, spot.times)));
    Symbols symbols = reading.symbols();
    int from = symbols.at(best.from());
    int to = symbols.at(best.to() - 1) + 1;
    int a = symbols.at(anchor.from());
    int b = symbols.at(anchor.to());
    String side =
        best.from() >= anchor.from() && best.from() < anchor.to()
            ? "in"
            : best.from() < anchor.from() ? "before" : "after";
    String form = best.span().form().name();
    signs.add("side=", side);
    signs.add("side=", side, " ", distance(spot.gap));
    signs.add("kind=", symbols.get(from), " ", form);
    signs.add("kind=", side, " ", symbols.get(from), " ", form);
    signs.add("p1=", symbols.get(from - 1));
    signs.add("p1=", side, " ", symbols.get(from - 1));
    signs.add("p2=", symbols.get(from - 2), " ", symbols.get(from - 1));
    signs.add("n1=", symbols.get(to));
    signs.add("n1=", side, " ", symbols.get(to));
    signs.add("n2=", symbols.get(to), " ", symbols.get(to + 1));
    signs.add(reader.party(reading, best) != null ? "read=true" : "read=false");
    signs.add("strength=", anchor.strength(), " ", side);
    if (side.equals("after")) {
      between(symbols, b, from, "af", signs);
    } else if (side.equals("before")) {
      between(symbols, to, a, "be", signs);
    }
    if (from == 0 || (from == 1 && symbols.get(0).equals("the"))) {
      signs.add("first");
    }
    int rank = 0;
    for (Spot other : spots.values()) {
      rank += other.gap < spot.gap ? 1 : 0;
    }
    signs.add("rank=", Signs.digit(Math.min(4, rank)));
  }

  /** Whom the sentence of an anchor names, and where nearest to it; kept for the next candidate. */
  private Map<String, Spot> spots(Anchor anchor) {
    if (anchor == seen) {
      return spots;
    }
    Map<String, Spot> found = new HashMap<>();
    for (Name name : anchor.reading().names()) {
      String party = name.party();
      if (party != null) {
        Spot spot = found.computeIfAbsent(party, id -> new Spot(name));
        int gap = gap(anchor, name);
        spot.times++;
        if (gap < spot.gap) {
          spot.best = name;
          spot.gap = gap;
        }
      }
    }
    seen = anchor;
    spots = found;
    return found;
  }

  private static void between(Symbols symbols, int from, int to, String how, Signs signs) {
    int names = 0;
    for (int i = from; i < to; i++) {
      String symbol = symbols.get(i);
      if (to - from <= 12) {
        signs.add(how, "=", symbol);
      }
      names += symbol.startsWith("<") && !symbol.equals("<day>") && !symbol.equals("<n>") ? 1 : 0;
    }
    signs.add(how, "names=", Signs.digit(Math.min(3, names)));
    if (to - from <= 4) {
      StringBuilder whole = new StringBuilder();
      for (int i = from; i < to; i++) {
        whole.append(' ').append(symbols.get(i));
      }
      signs.add(how, ":", whole.toString());
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
