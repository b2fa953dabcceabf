package io.parley.jobs.ordering;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Small records by id in keyed state, read and written one by one so that a checkpoint is small:
 * what a store of a deciding class is made of.
 *
 * @param <T> a type Flink serialises without Kryo
 */
public final class KeptEntries<T> {
  private final String name;
  private final MapState<String, T> state;

  /**
   * Opens it in a keyed function's {@code open}.
   *
   * @param name of the state; a savepoint knows it by this
   */
  public KeptEntries(RuntimeContext context, String name, Class<T> type) {
    this.name = name;
    this.state =
        context.getMapState(new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(type)));
  }

  /** All of the current key, in any order. */
  public List<T> all() {
    try {
      List<T> values = new ArrayList<>();
      state.values().forEach(values::add);
      return values;
    } catch (Exception e) {
      throw broken(e);
    }
  }

  /** Adds or replaces. */
  public void put(String id, T value) {
    try {
      state.put(id, value);
    } catch (Exception e) {
      throw broken(e);
    }
  }

  /** Removes, where it is there. */
  public void remove(String id) {
    try {
      state.remove(id);
    } catch (Exception e) {
      throw broken(e);
    }
  }

  /** Flink's map state may throw anything it likes; all of it means that the state is broken. */
  private IllegalStateException broken(Exception e) {
    return new IllegalStateException("state " + name, e);
  }
}
