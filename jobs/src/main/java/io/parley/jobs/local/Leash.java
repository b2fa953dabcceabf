package io.parley.jobs.local;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class in this JVM and ends the JVM when standard input does: the parent holds
 * the other end of that pipe, so a child never outlives it, however the parent ends.
 */
final class Leash {
  private Leash() {}

  /** Takes the name of the main class and its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    InputStream parent = System.in;
    Thread watch = new Thread(() -> endWith(parent), "leash");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      (e.getCause() == null ? e : e.getCause()).printStackTrace();
      System.exit(1);
    }
  }

  private static void endWith(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // Nothing is ever sent.
      }
    } catch (IOException e) {
      // As good as its end.
    }
    Runtime.getRuntime().halt(1);
  }
}
