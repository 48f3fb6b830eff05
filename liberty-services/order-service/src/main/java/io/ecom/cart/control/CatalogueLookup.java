package io.ecom.cart.control;

import io.ecom.cart.control.CatalogueClient.Item;
import io.ecom.cart.control.CatalogueClient.Picture;
import io.ecom.cart.entity.Article;
import io.ecom.cart.entity.ListedArticle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks product-service, with patience for a slow or restarting one. */
@ApplicationScoped
public class CatalogueLookup {

  @Inject @RestClient CatalogueClient client;

  /** What it knows of these SKUs, at most 100, on sale or not. */
  @Timeout(2_000)
  @Retry(maxRetries = 2, delay = 100, jitter = 50)
  @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5_000)
  public List<ListedArticle> lookUp(List<String> skus) {
    return client.skus(skus).items().stream()
        .map(item -> ListedArticle.of(article(item), item.version(), item.status()))
        .toList();
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
