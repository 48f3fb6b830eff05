package io.ecom.cart.control;

import io.ecom.cart.control.CatalogueClient.Item;
import io.ecom.cart.control.CatalogueClient.Picture;
import io.ecom.cart.entity.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What is on sale, asked of product-service with patience for a slow or restarting one. */
@ApplicationScoped
public class Catalogue {
  private static final String ON_SALE = "active";

  @Inject @RestClient CatalogueClient client;

  /** What is on sale of these SKUs, by SKU. */
  @Timeout(2_000)
  @Retry(maxRetries = 2, delay = 100, jitter = 50)
  @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5_000)
  public Map<String, Article> onSale(List<String> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    return client.skus(skus).items().stream()
        .filter(item -> item.status().equals(ON_SALE))
        .map(Catalogue::article)
        .collect(Collectors.toMap(Article::sku, Function.identity(), (first, again) -> first));
  }

  private static Article article(Item item) {
    return new Article(
        item.sku(),
        item.productId(),
        item.slug(),
        item.title(),
        item.variantTitle(),
        image(item.image()),
        item.price());
  }

  private static Article.@Nullable Image image(@Nullable Picture picture) {
    return picture == null ? null : new Article.Image(picture.url(), picture.alt());
  }
}
