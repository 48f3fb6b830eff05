package io.ecom.gateway.control.cache;

import io.ecom.gateway.entity.CacheKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long each kind of answer is fresh. */
@ApplicationScoped
class CacheSettings {
  @Inject
  @ConfigProperty(name = "ecom.gateway.cache.product-list")
  Duration productList;

  @Inject
  @ConfigProperty(name = "ecom.gateway.cache.product")
  Duration product;

  @Inject
  @ConfigProperty(name = "ecom.gateway.cache.stock")
  Duration stock;

  Duration freshFor(CacheKind kind) {
    return switch (kind) {
      case PRODUCT_LIST -> productList;
      case PRODUCT -> product;
      case STOCK -> stock;
    };
  }
}
