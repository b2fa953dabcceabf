package io.parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's body among the blocks of a page.
 *
 * <p>Regions that their class words call boilerplate go first, unless they hold so much of the
 * page's prose that the word must mean something else. The region nearest to most prose is the
 * seed; it grows to an ancestor as long as that brings in more prose than chrome. Last, each block
 * in it is asked on its own.
 */
final class BodyFinder {
  /** A region called boilerplate is kept when it holds more of the page's prose than this. */
  private static final double WEAK_HOLDS = 0.35;

  private static final double DROP_HOLDS = 0.85;

  /** How much of a paragraph's weight each ancestor gets. */
  private static final double[] NEARNESS = {1, 1, 0.6, 0.4, 0.25, 0.15};

  /** Characters of prose below which another way is tried. */
  private static final int ENOUGH = 400;

  private static final int SHORT = 1_000;

  /** Less than this share of what lies outside surely named boilerplate is too little. */
  private static final double TOO_FEW = 0.3;

  /** Short news is left as it is unless the other way brings this many times as much. */
  private static final double WORTH = 1.5;

  /** Last blocks of a body, among which authors and papers speak of themselves. */
  private static final int TAIL = 4;

  private final LineRules lines;

  BodyFinder(LineRules lines) {
    this.lines = lines;
  }

  /** Blocks of the body, in order. */
  List<Block> find(List<Block> blocks, List<Region> regions, Headline title) {
    drop(blocks, regions, ClassWords.Effect.DROP, ClassWords.Effect.DROP, DROP_HOLDS);
    List<Block> bold = pickFrom(blocks, regions, title);
    drop(blocks, regions, ClassWords.Effect.WEAK, ClassWords.Effect.OTHER, WEAK_HOLDS);
    List<Block> careful = pickFrom(blocks, regions, title);
    int found = prose(careful);
    // Perhaps the article itself stands in what class words call a gallery or a card.
    boolean few =
        found < ENOUGH && WORTH * found < prose(bold)
            || found < SHORT && found < TOO_FEW * prose(bold);
    List<Block> shared = new ArrayList<>(careful);
    shared.retainAll(new HashSet<>(bold));
    List<Block> best = few && 2 * prose(shared) >= found ? bold : careful;
    return best.isEmpty() ? anything(blocks) : best;
  }

  /** A page of a few words: all of them that are no links. */
  private static List<Block> anything(List<Block> blocks) {
    return blocks.stream().filter(b -> !b.dropped && isContent(b)).toList();
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::prose).sum();
  }

  private List<Block> pickFrom(List<Block> blocks, List<Region> regions, Headline title) {
    Region root = root(blocks, regions);
    if (root == null) {
      return List.of();
    }
    Region first = firstArticle(root, blocks, regions, title);
    return pick(untilNextArticle(blocks.subList(first.from, first.to), title), title);
  }

  /** Where several articles follow one another, the one under the page's headline. */
  private static Region firstArticle(
      Region root, List<Block> blocks, List<Region> regions, Headline title) {
    Region titled = null;
    int articles = 0;
    int end = root.from;
    for (Region region : regions) {
      if (region.from < end || region.to > root.to || region == root || !region.isArticle()) {
        continue;
      }
      List<Block> inside = blocks.subList(region.from, region.to);
      if (prose(inside) >= ENOUGH) {
        articles++;
        end = region.to;
        if (titled == null && inside.stream().anyMatch(b -> title.is(b))) {
          titled = region;
        }
      }
    }
    return articles > 1 && titled != null ? titled : root;
  }

  /** Up to a second heading that looks just like the headline. */
  private static List<Block> untilNextArticle(List<Block> blocks, Headline title) {
    Region headline = null;
    int prose = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      prose += block.prose();
      if (block.kind != Block.Kind.HEADING || !block.region.element.normalName().equals("h1")) {
        continue;
      }
      if (headline == null) {
        headline = title.is(block) ? block.region : null;
        prose = 0;
      } else if (prose >= ENOUGH
          && !title.is(block)
          && block.region.element.className().equals(headline.element.className())) {
        return blocks.subList(0, i);
      }
    }
    return blocks;
  }

  private static void drop(
      List<Block> blocks,
      List<Region> regions,
      ClassWords.Effect weakest,
      ClassWords.Effect strongest,
      double most) {
    int[] prose = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      prose[i + 1] = prose[i] + (blocks.get(i).dropped ? 0 : blocks.get(i).prose());
    }
    double limit = most * prose[blocks.size()];
    for (Region region : regions) {
      boolean named =
          region.effect.compareTo(weakest) >= 0 && region.effect.compareTo(strongest) <= 0;
      if (named && prose[region.to] - prose[region.from] <= limit) {
        for (int i = region.from; i < region.to; i++) {
          blocks.get(i).dropped = true;
        }
      }
    }
  }

  private static @Nullable Region root(List<Block> blocks, List<Region> regions) {
    int[] prose = new int[blocks.size() + 1];
    int[] chrome = new int[blocks.size() + 1];
    Map<Region, Double> near = new IdentityHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int good = block.dropped ? 0 : block.prose();
      int bad =
          block.dropped || good > 0 || block.kind == Block.Kind.HEADING && block.linked == 0
              ? 0
              : block.linked + 4;
      prose[i + 1] = prose[i] + good;
      chrome[i + 1] = chrome[i] + bad;
      if (good > 0) {
        Region region = block.region;
        for (int up = 0; up < NEARNESS.length && region != null; up++, region = region.parent) {
          near.merge(region, good * NEARNESS[up], Double::sum);
        }
      }
    }
    Region best = null;
    double most = 0;
    for (Region region : regions) {
      Double weight = near.get(region);
      if (weight == null) {
        continue;
      }
      double inside = prose[region.to] - prose[region.from];
      double waste = chrome[region.to] - chrome[region.from];
      double score = weight * (inside / (inside + waste)) * bonus(region);
      if (score >= most * 1.0001) {
        most = score;
        best = region;
      }
    }
    if (best == null) {
      return null;
    }
    for (Region up = best.parent; up != null; up = up.parent) {
      double now = prose[best.to] - prose[best.from];
      double more = prose[up.to] - prose[up.from] - now;
      double waste = chrome[up.to] - chrome[up.from] - (chrome[best.to] - chrome[best.from]);
      if (more > 0.08 * now && more > 1.5 * waste) {
        best = up;
      }
    }
    return best;
  }

  private static double bonus(Region region) {
    return switch (region.element.normalName()) {
      case "article", "main" -> 1.2;
      case "li", "td", "tr", "blockquote", "p" -> 0.5;
      default -> region.effect == ClassWords.Effect.BODY ? 1.2 : 1;
    };
  }

  private List<Block> pick(List<Block> blocks, Headline title) {
    List<Block> kept = new ArrayList<>();
    Map<String, Block> seen = new HashMap<>();
    int total = blocks.stream().mapToInt(b -> b.dropped ? 0 : b.prose()).sum();
    int passed = 0;
    boolean begun = false;
    for (Block block : blocks) {
      if (block.dropped) {
        continue;
      }
      LineRules.Effect effect = block.line == null ? lines.of(block.text) : block.line;
      block.line = effect;
      if (effect == LineRules.Effect.STOP && passed > 0.6 * total) {
        break;
      }
      boolean keep =
          (effect == LineRules.Effect.KEEP || effect == LineRules.Effect.TAIL)
              && isContent(block)
              && !title.is(block);
      if (block.text.length() > 60) {
        // Said again elsewhere it is a quotation drawn out or a second form of the page.
        Block first = seen.putIfAbsent(block.text, block);
        keep &= first == null || first.region.isBeside(block.region);
      }
      if (keep && !begun) {
        // Before the first paragraph stand by-lines, days and sections.
        keep = block.prose() > 0 || block.kind == Block.Kind.HEADING && block.words > 5;
        begun = block.prose() > 0 && block.kind != Block.Kind.HEADING;
      }
      passed += block.prose();
      if (keep) {
        kept.add(block);
      }
    }
    for (int i = Math.max(1, kept.size() - TAIL); i < kept.size(); i++) {
      if (kept.get(i).line == LineRules.Effect.TAIL) {
        kept.remove(i--);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).kind == Block.Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isContent(Block block) {
    if (block.isCode()) {
      return false;
    }
    double share = block.linkShare();
    return switch (block.kind) {
      case HEADING -> share < 0.6;
      case ITEM -> share < 0.5 || block.words > 12 && share < 0.8;
      // Cells of figures are no sentences; old pages put their whole text into a table.
      case ROW -> block.prose() > 0;
      case PARAGRAPH, QUOTE ->
          share < 0.5 || block.words > 12 && share < 0.85 && block.endsSentence();
    };
  }
}
