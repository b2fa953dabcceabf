package io.parley.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For each term how many exemplars and how many stories have it, and which stories: a list of their
 * slots in a flat array. Terms of very many stories are counted and not listed, since nobody asks
 * for such a list; they are most of a text. An entry that has lost its meaning is not sought and
 * taken out: it stays until its list is full or {@link #wantsSweep}. Counts are exact at all times.
 * Not thread-safe.
 */
final class TermIndex {
  private static final int FREE = 0;
  private static final int UNLISTED = -1;

  /** Ints of one term: the term, its exemplars, its stories, the length of its list. */
  private static final int CELL = 4;

  private static final int EXEMPLARS = 1;
  private static final int STORIES = 2;
  private static final int LISTED = 3;

  /** Tells whether an entry still means something. */
  interface Alive {
    boolean has(int slot, int term);
  }

  private final int asked;
  private final Alive alive;
  private int[] cells = new int[CELL << 12];

  /** Most terms are listed for one story alone; its slot stands here. */
  private int[] single = new int[1 << 12];

  private @Nullable int[][] lists = new int[1 << 12][];
  private int used;
  private long made;
  private long dead;

  /**
   * @param asked most stories of a term whose list is asked for
   * @param alive tells which entries of a full list to keep
   */
  TermIndex(int asked, Alive alive) {
    this.asked = asked;
    this.alive = alive;
  }

  /** Counts exemplars of a story; lists the story where the term is new to it. */
  void add(int term, int story, int exemplars, boolean newToStory) {
    int at = placeFor(term);
    cells[at + EXEMPLARS] += exemplars;
    if (newToStory) {
      cells[at + STORIES]++;
      if (cells[at + LISTED] != UNLISTED) {
        list(at, story);
      }
    }
  }

  /** Takes an exemplar back; its story's entry is dead where none of it has the term any more. */
  void remove(int term, boolean lastOfStory) {
    int at = place(term);
    cells[at + EXEMPLARS]--;
    if (lastOfStory) {
      cells[at + STORIES]--;
      dead += cells[at + LISTED] == UNLISTED ? 0 : 1;
    }
  }

  /** How many exemplars have a term. */
  int exemplars(int term) {
    return cells[place(term) + EXEMPLARS];
  }

  /** How many stories have a term. */
  int stories(int term) {
    return cells[place(term) + STORIES];
  }

  /** True where a term that was too common for a list is so no more. */
  boolean wantsList(int term) {
    int at = place(term);
    return cells[at + LISTED] == UNLISTED && cells[at + STORIES] <= asked;
  }

  /** Gives a term its list back. */
  void relist(int term, int[] stories) {
    int at = place(term);
    cells[at + LISTED] = 0;
    for (int story : stories) {
      list(at, story);
    }
  }

  /** Notes the stories listed for a term, dead entries among them. */
  void each(int term, float weight, Candidates into) {
    int at = place(term);
    int length = cells[at + LISTED];
    int[] list = lists[at / CELL];
    if (length == 1) {
      into.add(single[at / CELL], weight);
    } else if (list != null) {
      for (int i = 0; i < length; i++) {
        into.add(list[i], weight);
      }
    }
  }

  /** True where more entries are dead than alive. */
  boolean wantsSweep() {
    return dead > (1 << 16) && dead * 2 > made;
  }

  private void list(int at, int story) {
    int cell = at / CELL;
    int length = cells[at + LISTED];
    if (length == 0) {
      single[cell] = story;
      cells[at + LISTED] = 1;
      made++;
      return;
    }
    int[] list = lists[cell];
    if (list == null) {
      list = new int[] {single[cell], 0};
      lists[cell] = list;
    }
    if (length == 1) {
      list[0] = single[cell];
    } else if (length == list.length) {
      int living = cells[at + STORIES] - 1;
      // A list is dropped only at twice what is asked for, so that it does not come and go.
      if (living >= asked * 2) {
        made -= length;
        dead -= length - living;
        lists[cell] = null;
        cells[at + LISTED] = UNLISTED;
        return;
      }
      if (length > living + living / 2) {
        int kept = kept(list, cells[at]);
        made -= length - kept;
        dead -= length - kept;
        length = kept;
      } else {
        list = Arrays.copyOf(list, list.length + (list.length >> 1) + 1);
        lists[cell] = list;
      }
    }
    list[length] = story;
    if (length == 0) {
      single[cell] = story;
    }
    cells[at + LISTED] = length + 1;
    made++;
  }

  /** Moves the living entries of a full list to its front, each once. */
  private int kept(int[] list, int term) {
    Arrays.sort(list);
    int kept = 0;
    for (int i = 0; i < list.length; i++) {
      if ((i == 0 || list[i] != list[i - 1]) && alive.has(list[i], term)) {
        list[kept++] = list[i];
      }
    }
    return kept;
  }

  private int placeFor(int term) {
    int at = place(term);
    if (cells[at] == FREE) {
      if ((used + 1) * 3L > single.length * 2L) {
        grow();
        at = place(term);
      }
      cells[at] = term;
      used++;
    }
    return at;
  }

  private int place(int term) {
    int mask = cells.length - 1;
    int at = ((int) ((term * 0x9E3779B97F4A7C15L) >>> 32) * CELL) & mask;
    while (cells[at] != FREE && cells[at] != term) {
      at = (at + CELL) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldCells = cells;
    int[] oldSingle = single;
    @Nullable int[][] oldLists = lists;
    cells = new int[oldCells.length * 2];
    single = new int[oldSingle.length * 2];
    lists = new int[oldLists.length * 2][];
    for (int i = 0; i < oldSingle.length; i++) {
      if (oldCells[i * CELL] != FREE) {
        int at = place(oldCells[i * CELL]);
        System.arraycopy(oldCells, i * CELL, cells, at, CELL);
        single[at / CELL] = oldSingle[i];
        lists[at / CELL] = oldLists[i];
      }
    }
  }
}
