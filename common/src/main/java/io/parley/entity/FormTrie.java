package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.text.Analyzed;
import io.parley.text.Sentence;
import io.parley.text.TextAnalyzer;
import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All forms of the lists as a trie over {@link Atoms}; the longest form that begins at an atom
 * wins. Built once, then only read.
 *
 * @param <T> what a form means
 */
final class FormTrie<T> {
  private final boolean folded;
  private final Node<T> root = new Node<>();

  /** What follows the root. */
  private final WordMap<Node<T>> first = new WordMap<>();

  private final TextAnalyzer analyzer = new TextAnalyzer();

  /**
   * An empty trie.
   *
   * @param folded true where capital and small letters are the same
   */
  FormTrie(boolean folded) {
    this.folded = folded;
  }

  /** The meanings of the longest form found, and the atom after it. */
  record Match<T>(int end, List<T> meanings) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(2);
    final List<T> meanings = new ArrayList<>(1);
  }

  /** Adds a meaning to a form; one that cuts into no atoms is ignored. */
  void add(String form, T meaning) {
    Analyzed analyzed = analyzer.analyze(ArticleField.TITLE, form);
    Node<T> node = root;
    for (Sentence sentence : analyzed.sentences()) {
      Atoms atoms = Atoms.of(sentence);
      for (int i = 0; i < atoms.size(); i++) {
        node = after(node, key(atoms, i));
      }
    }
    if (node != root && !node.meanings.contains(meaning)) {
      node.meanings.add(meaning);
    }
  }

  private Node<T> after(Node<T> node, String key) {
    return node == root
        ? first.getOrPut(key, Node::new)
        : node.next.computeIfAbsent(key, any -> new Node<>());
  }

  /** The longest form at an atom; null where none begins there. */
  @Nullable Match<T> longest(Atoms atoms, int at) {
    Node<T> node = first.get(key(atoms, at));
    Node<T> best = null;
    int end = at;
    for (int i = at + 1; node != null; i++) {
      if (!node.meanings.isEmpty()) {
        best = node;
        end = i;
      }
      node = i < atoms.size() ? node.next.get(key(atoms, i)) : null;
    }
    return best == null ? null : new Match<>(end, best.meanings);
  }

  /**
   * The longest form at an atom of a text in capitals, where each word may stand for itself, for
   * one with a capital, or for one in small letters.
   */
  @Nullable Match<T> longestLoud(Atoms atoms, int at) {
    return loud(atoms, at, root);
  }

  private @Nullable Match<T> loud(Atoms atoms, int at, Node<T> node) {
    Match<T> best = node == root || node.meanings.isEmpty() ? null : new Match<>(at, node.meanings);
    if (at >= atoms.size()) {
      return best;
    }
    String text = atoms.text(at);
    String titled = Atoms.title(text);
    String small = atoms.small(at);
    best = longer(best, atoms, at, next(node, text));
    if (!titled.equals(text)) {
      best = longer(best, atoms, at, next(node, titled));
    }
    if (node != root && !small.equals(text)) {
      best = longer(best, atoms, at, next(node, small));
    }
    return best;
  }

  private @Nullable Node<T> next(Node<T> node, String key) {
    return node == root ? first.get(key) : node.next.get(key);
  }

  private @Nullable Match<T> longer(
      @Nullable Match<T> best, Atoms atoms, int at, @Nullable Node<T> next) {
    Match<T> other = next == null ? null : loud(atoms, at + 1, next);
    return other != null && (best == null || other.end() > best.end()) ? other : best;
  }

  private String key(Atoms atoms, int at) {
    return folded ? atoms.small(at) : atoms.text(at);
  }
}
