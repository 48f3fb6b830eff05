package io.ecom.gateway.entity;

import java.net.URI;
import java.util.Set;

/** What a client gets to see of the fields of a service's answer. */
public final class ResponseHeaders {
  private static final Set<String> OWN =
      Set.of("content-length", "server", "x-powered-by", "x-trace-id", "x-request-id");
  private static final String CORS = "access-control-";

  private ResponseHeaders() {}

  /**
   * @param instance base address of who answered; a {@code Location} there becomes relative
   */
  public static Headers forClient(Headers upstream, URI instance, Client client) {
    Headers out = new Headers();
    HopByHop hops = HopByHop.of(upstream);
    upstream.forEach(
        (name, value) -> {
          boolean pseudo = name.startsWith(":");
          boolean cors = name.regionMatches(true, 0, CORS, 0, CORS.length());
          if (!pseudo && !cors && !hops.contains(name) && !HopByHop.in(OWN, name)) {
            boolean cookie = client.isOverTls() && name.equalsIgnoreCase("Set-Cookie");
            out.add(name, cookie ? HostCookies.outgoing(value) : value);
          }
        });
    out.first("Location").ifPresent(location -> out.set("Location", relative(location, instance)));
    return out;
  }

  private static String relative(String location, URI instance) {
    String base = instance.toString();
    boolean ours = location.startsWith(base + "/");
    return ours ? location.substring(base.length()) : location;
  }
}
