package io.ecom.gateway.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxies in front of the gateway whose word counts about who called. */
public record TrustedProxies(List<Network> networks) {
  public static final TrustedProxies NONE = new TrustedProxies(List.of());
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** An address in {@code X-Forwarded-For}, perhaps with a port. */
  private static final Pattern NODE =
      Pattern.compile(
          "\\[([^\\]]+)\\](?::\\d+)?|(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?|([^\\[\\]]+)");

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  public static TrustedProxies of(Iterable<String> networks) {
    List<Network> trusted = new ArrayList<>();
    networks.forEach(text -> trusted.add(Network.of(text)));
    return new TrustedProxies(trusted);
  }

  /**
   * Who called. Each proxy appends who called it, so that from the end backwards everything is true
   * up to the first address that is no proxy of ours; what stands before it, anybody can write.
   */
  public Client client(Client peer, Headers headers) {
    if (!isTrusted(peer.address())) {
      return peer;
    }
    String address = peer.address();
    for (String next : hopsFromTheEnd(headers)) {
      Optional<String> node = address(next);
      if (node.isEmpty()) {
        break;
      }
      address = node.get();
      if (!isTrusted(address)) {
        break;
      }
    }
    return new Client(address, scheme(peer, headers), peer.host());
  }

  private boolean isTrusted(String address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<String> hopsFromTheEnd(Headers headers) {
    List<String> hops =
        Arrays.asList(String.join(",", headers.all("X-Forwarded-For")).split(",", -1));
    Collections.reverse(hops);
    return hops;
  }

  private static Optional<String> address(String hop) {
    Matcher node = NODE.matcher(hop.strip());
    if (!node.matches()) {
      return Optional.empty();
    }
    String text =
        node.group(1) != null
            ? node.group(1)
            : node.group(2) != null ? node.group(2) : node.group(3);
    return Network.parse(text).map(ignored -> text);
  }

  private static String scheme(Client peer, Headers headers) {
    List<String> said = headers.all("X-Forwarded-Proto");
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    String scheme = last.substring(last.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
    return SCHEMES.contains(scheme) ? scheme : peer.scheme();
  }
}
