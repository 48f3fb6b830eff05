package io.ecom.gateway.entity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The route table: {@code /api/v1/<prefix>/…}, what admins do with a service ({@code
 * /api/v1/admin/<service>/…}), and a few short paths.
 */
public final class Routes {
  public static final String API = "/api/v1/";
  private static final Pattern ADMIN = Pattern.compile("/api/v1/admin/([a-z]+)/(.+)");
  private static final Map<String, Service> BY_KEY =
      Stream.of(Service.values()).collect(Collectors.toMap(Service::key, Function.identity()));
  private static final String RECONCILIATION = "/api/v1/admin/reconciliation";
  private static final String WEBHOOKS = "/api/v1/admin/webhooks";
  private static final Map<String, Service> BY_PREFIX =
      Stream.of(Service.values()).collect(Collectors.toMap(Service::prefix, Function.identity()));

  private Routes() {}

  /**
   * Finds the route of a path.
   *
   * @throws IllegalArgumentException if gateway and service might read the path differently: dot
   *     segments, empty segments, path parameters, encoded slashes
   */
  public static Optional<Route> match(String rawPath) {
    String path = canonical(rawPath);
    if (!path.startsWith(API)) {
      return Optional.empty();
    }
    List<String> segments = segments(path.substring(API.length()));
    Service service = segments.isEmpty() ? null : BY_PREFIX.get(segments.get(0));
    if (service == null || isInternal(segments)) {
      return Optional.empty();
    }
    return Optional.of(new Route(service, path, segments.subList(1, segments.size())));
  }

  /** What services ask of each other. */
  private static boolean isInternal(List<String> segments) {
    return segments.size() > 2 && segments.get(1).equalsIgnoreCase("internal");
  }

  private static String canonical(String path) {
    String whole =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    Matcher admin = ADMIN.matcher(whole);
    if (admin.matches() && BY_KEY.containsKey(admin.group(1))) {
      return API + BY_KEY.get(admin.group(1)).prefix() + "/admin/" + admin.group(2);
    }
    if (whole.equals(RECONCILIATION)) {
      return "/api/v1/orders/admin/reconciliation";
    }
    if (whole.equals(WEBHOOKS) || whole.startsWith(WEBHOOKS + "/")) {
      return "/api/v1/notifications/admin/webhooks" + whole.substring(WEBHOOKS.length());
    }
    boolean isShort =
        whole.equals("/products") || isChild(whole, "/products/") || isChild(whole, "/inventory/");
    return isShort ? "/api/v1" + whole : whole;
  }

  private static boolean isChild(String path, String parent) {
    return path.startsWith(parent) && path.indexOf('/', parent.length()) < 0;
  }

  private static List<String> segments(String rest) {
    List<String> segments = new ArrayList<>();
    for (String raw : rest.split("/", -1)) {
      if (raw.toLowerCase(Locale.ROOT).contains("%2f") || raw.contains(";") || raw.contains("\\")) {
        throw new IllegalArgumentException("ambiguous path");
      }
      String segment = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException("ambiguous path");
      }
      if (segment.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == ';')) {
        throw new IllegalArgumentException("ambiguous path");
      }
      segments.add(segment);
    }
    return segments;
  }
}
