package io.parley.talks;

import io.parley.wire.ArticleTalks;
import io.parley.wire.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the talks of articles into rounds and alerts. Each article's mentions are claims; the
 * rounds are resolved again from the claims they hang together with whenever an article comes in,
 * changes or is withdrawn, so that a wrong early guess heals. Ids stick to the evidence.
 *
 * <p>Fed in log order by one thread: not thread-safe. The same log gives the same rounds and
 * alerts, before and after a restart from its store.
 */
public final class TalksLedger {
  private static final Duration SWEEP = Duration.ofHours(1);

  private final LedgerStore store;
  private final LedgerLimits limits;
  private final Resolver resolver = new Resolver(Weights.standard());
  private final Claims claims = new Claims();
  private final Book book;
  private final Due due;
  private final Alarm alarm;
  private Instant swept = Instant.MIN;

  private TalksLedger(LedgerStore store, LedgerLimits limits) {
    this.store = store;
    this.limits = limits;
    this.book = new Book(store);
    Newsworthy newsworthy = new Newsworthy(limits.horizon());
    this.due = new Due(newsworthy, resolver);
    this.alarm = new Alarm(book, newsworthy, limits);
  }

  /** Opens a ledger on what the store holds. */
  public static TalksLedger open(LedgerStore store, LedgerLimits limits) {
    TalksLedger ledger = new TalksLedger(store, limits);
    ledger.rebuild();
    return ledger;
  }

  /**
   * Takes in the talks of one article; an article of the same id as an earlier one takes its place.
   *
   * @param position its place in the log; the versions of rounds come from it
   */
  public Growth accept(ArticleTalks article, long position) {
    Step step = new Step(article, position);
    alarm.flush(article.streamTime(), step);
    sweep(article.streamTime());
    Claims.Change change = claims.replace(article, position);
    if (change.nothing()) {
      return step.growth();
    }
    if (change.stored() == null) {
      store.removeArticle(article.articleId());
    } else {
      store.putArticle(change.stored());
    }
    step.corrects(change.again());
    resolve(change, step);
    return step.growth();
  }

  /**
   * Moves stream time on where no article comes in: sends updates that were gathered long enough.
   */
  public Growth advance(Instant streamTime) {
    Step step = new Step(null, 0);
    alarm.flush(streamTime, step);
    return step.growth();
  }

  private void resolve(Claims.Change change, Step step) {
    List<Claim> touched = new ArrayList<>(change.gone());
    touched.addAll(change.come());
    Set<Claim> block = claims.closure(touched, book.pinned());
    Map<String, Live> known = book.holding(block);
    known.putAll(book.holding(change.gone()));
    known.values().forEach(live -> block.addAll(live.cluster().claims()));
    block.removeIf(c -> claims.get(c.key()) != c);
    List<Live> seeds = new ArrayList<>();
    List<Cluster> pinned = new ArrayList<>();
    for (Live live : known.values()) {
      Cluster seed = seed(live);
      if (!seed.claims().isEmpty()) {
        seeds.add(live);
      }
    }
    seeds.sort(Comparator.comparing(this::first, Claim.MOST_SPECIFIC_FIRST));
    seeds.forEach(live -> pinned.add(seed(live)));
    block.removeIf(c -> book.pinned().contains(c.key()));
    List<Cluster> clusters = resolver.resolve(pinned, block);
    Due.Verdict verdict = due.among(clusters);
    Identities.Assignment ids =
        Identities.assign(
            clusters, seeds.stream().map(Live::id).toList(), known.values(), book::has);
    ids.retracted().forEach(id -> alarm.withdraw(id, null, step));
    ids.doubles().forEach((id, same) -> alarm.withdraw(id, same, step));
    show(clusters, told(clusters, ids.kept(), seeds.size(), verdict), verdict, step);
  }

  /**
   * The ids, where those of two rounds that may be one change places so that the one is told that
   * is due: which of them came in first does not matter then.
   *
   * @param fixed so many of the first keep theirs
   */
  private List<String> told(
      List<Cluster> clusters, List<String> kept, int fixed, Due.Verdict verdict) {
    List<String> ids = new ArrayList<>(kept);
    for (int i = fixed; i < clusters.size(); i++) {
      Cluster same = verdict.doubted().get(clusters.get(i));
      int due = same == null ? -1 : clusters.indexOf(same);
      if (due >= fixed && book.isAlerted(ids.get(i)) && !book.isAlerted(ids.get(due))) {
        Collections.swap(ids, i, due);
      }
    }
    return ids;
  }

  /** Brings the book up to date with fresh rounds, sends out what changed and alerts. */
  private void show(List<Cluster> clusters, List<String> ids, Due.Verdict verdict, Step step) {
    Map<String, Live> fresh = new LinkedHashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      Live old = book.get(ids.get(i));
      String why = cluster.explanation();
      if (why.isEmpty() && old != null) {
        why = old.shown().explanation();
      }
      Round view =
          old != null && old.holds(cluster)
              ? Rounds.explained(old.shown(), why)
              : RoundView.of(ids.get(i), step.version(), cluster.claims(), why);
      fresh.put(ids.get(i), new Live(known(old, view, cluster, !verdict.isDue(cluster)), cluster));
    }
    List<Live> changed =
        fresh.values().stream().filter(live -> differs(live, book.get(live.id()))).toList();
    Map<String, @Nullable Round> before = new HashMap<>();
    for (Live live : changed) {
      remember(before, live.id());
      book.put(live);
    }
    Map<String, Live> around = book.neighbours(changed);
    Map<String, Tracks.Place> places =
        Tracks.arrange(around.values(), id -> book.hasInTrack(id, around.keySet()));
    for (Live live : around.values()) {
      remember(before, live.id());
      Tracks.Place place = places.get(live.id());
      if (place != null) {
        book.put(live.with(withShown(live.known(), Rounds.placed(live.shown(), place))));
      }
    }
    for (Live live : around.values()) {
      Live placed = book.get(live.id());
      if (placed != null) {
        boolean isDue = verdict.isDue(placed.cluster());
        send(
            fresh.containsKey(live.id()) ? alarm.consider(placed, isDue, step) : placed,
            before,
            step);
      }
    }
  }

  private void remember(Map<String, @Nullable Round> before, String id) {
    if (!before.containsKey(id)) {
      Live old = book.get(id);
      before.put(id, old == null ? null : old.shown());
    }
  }

  /** Sends a round out where it is not as it was before. */
  private void send(Live live, Map<String, @Nullable Round> before, Step step) {
    Round was = before.get(live.id());
    Round now = Rounds.version(live.shown(), step.version());
    if (was == null || !now.equals(Rounds.version(was, step.version()))) {
      book.put(live.with(withShown(live.known(), now)));
      step.show(now);
    } else {
      book.put(live.with(withShown(live.known(), was)));
    }
  }

  private static boolean differs(Live fresh, @Nullable Live old) {
    return old == null
        || old.withdrawn()
        || !old.known().claims().equals(fresh.known().claims())
        || !Rounds.version(old.shown(), 0).equals(Rounds.version(fresh.shown(), 0));
  }

  private static KnownRound known(
      @Nullable Live old, Round view, Cluster cluster, boolean pending) {
    List<String> keys = cluster.claims().stream().map(Claim::key).sorted().toList();
    if (old == null) {
      return new KnownRound(Rounds.pending(view, pending), keys, List.of(), 0, null, null, null);
    }
    KnownRound k = old.known();
    Round shown = old.shown();
    Tracks.Place place = new Tracks.Place(shown.trackId(), shown.track(), shown.previousRoundId());
    Round round = Rounds.pending(Rounds.placed(view, place), pending);
    return new KnownRound(
        round, keys, k.pinned(), k.revision(), k.alerted(), k.changedAt(), k.causedBy());
  }

  private static KnownRound withShown(KnownRound k, Round shown) {
    return new KnownRound(
        shown, k.claims(), k.pinned(), k.revision(), k.alerted(), k.changedAt(), k.causedBy());
  }

  private Cluster seed(Live live) {
    Cluster seed = new Cluster();
    for (String key : live.known().pinned()) {
      Claim claim = claims.get(key);
      if (claim != null && !live.withdrawn()) {
        seed.add(claim);
      }
    }
    return seed;
  }

  private Claim first(Live live) {
    return seed(live).claims().stream().min(Claim.MOST_SPECIFIC_FIRST).orElseThrow();
  }

  /** Freezes rounds without news for a horizon, and forgets what is older than is kept. */
  private void sweep(Instant streamTime) {
    Instant hour = Instant.ofEpochSecond(streamTime.getEpochSecond() / 3600 * 3600);
    if (!hour.isAfter(swept)) {
      return;
    }
    swept = hour;
    Instant frozen = hour.minus(limits.horizon());
    Instant forgotten = hour.minus(limits.keep());
    for (Live live : List.copyOf(book.all())) {
      if (live.shown().lastReportedAt().isBefore(forgotten)) {
        book.remove(live);
        live.cluster().claims().forEach(claims::forget);
      } else if (!live.withdrawn() && Freezing.isFrozen(live, frozen)) {
        book.put(Freezing.pin(live, frozen));
      }
    }
    claims.dropOlderThan(forgotten).forEach(store::removeArticle);
  }

  private void rebuild() {
    Instant last = Instant.MIN;
    for (StoredArticle stored : store.articles()) {
      claims.put(stored);
      Instant at = stored.article().streamTime();
      last = at.isAfter(last) ? at : last;
    }
    Set<String> owned = new LinkedHashSet<>();
    for (KnownRound known : store.rounds()) {
      Cluster cluster = new Cluster();
      if (!known.shown().withdrawn()) {
        known.claims().stream().map(claims::get).filter(c -> c != null).forEach(cluster::add);
        owned.addAll(known.claims());
      }
      book.load(new Live(known, cluster));
    }
    Instant forgotten = last.equals(Instant.MIN) ? last : last.minus(limits.keep()).minus(SWEEP);
    for (StoredArticle stored : List.copyOf(claims.articles())) {
      if (stored.article().streamTime().isBefore(forgotten)) {
        claims.forgetUnowned(stored, owned);
      }
    }
  }
}
