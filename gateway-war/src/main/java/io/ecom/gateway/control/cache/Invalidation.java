package io.ecom.gateway.control.cache;

import io.ecom.contracts.InventoryUpdated;
import io.ecom.contracts.ProductSnapshot;
import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.entity.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** Evicts what a change has made wrong. */
@ApplicationScoped
public class Invalidation {
  @Inject AnswerStore store;
  @Inject GatewayThreads threads;

  public void productChanged(ProductSnapshot product) {
    store.evict(List.of(Tags.PRODUCTS, Tags.product(product.id()), Tags.product(product.slug())));
  }

  public void stockChanged(InventoryUpdated stock) {
    store.evict(List.of(Tags.stock(stock.sku())));
  }

  /** Completes when the caller's next read will not see what was cached before. */
  public CompletionStage<Void> evict(Collection<String> tags) {
    try {
      return CompletableFuture.runAsync(() -> store.evict(tags), threads.redis());
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedStage(null);
    }
  }
}
