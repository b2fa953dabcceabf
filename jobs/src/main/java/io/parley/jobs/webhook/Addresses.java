package io.parley.jobs.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Which addresses a webhook may reach. Private, loopback, link-local (cloud metadata among them),
 * shared, unique-local and multicast ones are refused: a receiver's name must not open the
 * operator's own network. The JVM keeps a name's address for thirty seconds, so that the request
 * goes where the check looked.
 */
final class Addresses {
  private Addresses() {}

  /**
   * True where every address of the name is public.
   *
   * @throws UnknownHostException where the name has none
   */
  static boolean allPublic(String host) throws UnknownHostException {
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    for (InetAddress address : InetAddress.getAllByName(bare)) {
      if (!isPublic(address)) {
        return false;
      }
    }
    return true;
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet6Address) {
      boolean uniqueLocal = (first & 0xfe) == 0xfc;
      // 64:ff9b::/96 and 2002::/16 wrap IPv4 addresses, which may be private.
      boolean translated = (first == 0x20 && second == 0x02) || (first == 0 && second == 0x64);
      return !uniqueLocal && !translated;
    }
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean reserved =
        first == 0
            || first >= 240
            || (first == 198 && (second == 18 || second == 19))
            || (first == 192 && second == 0 && bytes[2] == 0);
    return !shared && !reserved;
  }
}
