package io.parley.event;

import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The verbs of {@code verbs.tsv}, found by any of their forms. Immutable, shared. */
final class VerbForms {
  /** The shape of a form, before its auxiliaries are read. */
  enum Shape {
    BASE,
    S,
    PAST,
    PARTICIPLE,
    ING
  }

  /** A verb with its particle words (none for most). */
  record Entry(String sort, String base, List<String> particle, String where) {}

  /** A verb found by one of its forms; {@code shape} is PAST where past and participle agree. */
  record Form(Entry entry, Shape shape) {}

  private final WordMap<List<Form>> byWord = new WordMap<>();
  private final List<List<Form>> lists = new ArrayList<>();

  private VerbForms() {}

  static VerbForms load(String file) {
    VerbForms forms = new VerbForms();
    for (Table.Row row : Table.load(file, 8).rows()) {
      List<String> particle =
          row.get(6).isEmpty() ? List.of() : Arrays.asList(row.get(6).split(" "));
      Entry entry =
          new Entry(row.get(0), (row.get(1) + " " + row.get(6)).trim(), particle, row.get(7));
      forms.add(row.get(1), new Form(entry, Shape.BASE));
      forms.add(row.get(2), new Form(entry, Shape.S));
      forms.add(row.get(3), new Form(entry, Shape.PAST));
      forms.add(row.get(4), new Form(entry, Shape.PARTICIPLE));
      forms.add(row.get(5), new Form(entry, Shape.ING));
    }
    for (List<Form> list : forms.lists) {
      // The longest particle wins: "put off" before "put".
      list.sort(
          (a, b) -> Integer.compare(b.entry().particle().size(), a.entry().particle().size()));
    }
    return forms;
  }

  private void add(String word, Form form) {
    List<Form> list = byWord.getOrPut(word, this::list);
    boolean known =
        list.stream()
            .anyMatch(f -> f.entry().equals(form.entry()) && worded(f.shape(), form.shape()));
    if (!known) {
      list.add(form);
    }
  }

  private static boolean worded(Shape a, Shape b) {
    return a == b || (a == Shape.PAST && b == Shape.PARTICIPLE);
  }

  List<Form> of(String word) {
    List<Form> list = byWord.get(word);
    return list == null ? List.of() : list;
  }

  private List<Form> list() {
    List<Form> list = new ArrayList<>();
    lists.add(list);
    return list;
  }
}
