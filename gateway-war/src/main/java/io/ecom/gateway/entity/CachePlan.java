package io.ecom.gateway.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the cache treats a request.
 *
 * @param bypass the answer could be kept, but not this time
 * @param key one for all requests with the same answer
 * @param query the query in its one spelling
 * @param tags what the answer is about; when one of them changes, it is void
 */
public record CachePlan(
    CacheKind kind, boolean bypass, String key, String query, Set<String> tags) {
  private static final int MAX_SKUS = 100;
  private static final Set<String> LISTS = Set.of("skus");
  private static final String CATEGORIES = "categories";

  /** What inventory-service answers to staff, beside the SKUs. */
  private static final Set<String> NO_SKUS = Set.of("locations", "ledger-check");

  /**
   * @throws IllegalArgumentException if the query is not properly encoded
   */
  public static Optional<CachePlan> of(Incoming request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return Optional.empty();
    }
    Query query = Query.parse(request.query());
    Route route = request.route();
    return switch (route.service()) {
      case PRODUCT -> kindOfProducts(route).map(kind -> products(request, kind, query));
      case INVENTORY -> stock(request, query);
      default -> Optional.empty();
    };
  }

  private static Optional<CacheKind> kindOfProducts(Route route) {
    List<String> segments = route.segments();
    if (segments.isEmpty() || (segments.size() == 1 && LISTS.contains(segments.get(0)))) {
      return Optional.of(CacheKind.PRODUCT_LIST);
    }
    return segments.size() == 1 ? Optional.of(CacheKind.PRODUCT) : Optional.empty();
  }

  private static CachePlan products(Incoming request, CacheKind kind, Query query) {
    boolean single =
        kind == CacheKind.PRODUCT && !request.route().segments().get(0).equals(CATEGORIES);
    String tag = single ? Tags.product(request.route().segments().get(0)) : Tags.PRODUCTS;
    return plan(request, kind, query.has("status"), query, Set.of(tag));
  }

  private static Optional<CachePlan> stock(Incoming request, Query query) {
    List<String> segments = request.route().segments();
    if (segments.size() > 1 || (!segments.isEmpty() && NO_SKUS.contains(segments.get(0)))) {
      return Optional.empty();
    }
    Set<String> skus = new TreeSet<>(segments.isEmpty() ? query.values("sku") : segments);
    boolean unlisted = skus.isEmpty() || skus.size() > MAX_SKUS;
    Set<String> tags = new TreeSet<>();
    skus.forEach(sku -> tags.add(Tags.stock(sku)));
    return Optional.of(plan(request, CacheKind.STOCK, unlisted, query, tags));
  }

  private static CachePlan plan(
      Incoming request, CacheKind kind, boolean special, Query query, Set<String> tags) {
    boolean bypass =
        special || request.method().equals("HEAD") || TokenHint.mayBeStaff(request.headers());
    String canonical = query.canonical();
    String key = request.route().path() + "?" + canonical;
    return new CachePlan(kind, bypass, key, canonical, tags);
  }
}
