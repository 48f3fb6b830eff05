package io.ecom.product.control;

import io.ecom.product.entity.Product;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.Slug;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the keepers of the catalogue do with a product: create, update and archive it. */
@ApplicationScoped
public class KeepProducts {

  private static final int ATTEMPTS = 3;

  @Inject ProductStore store;
  @Inject CategoryStore categories;
  @Inject SaveProducts products;

  @Inject
  @ConfigProperty(name = "ecom.product.currency")
  String currency;

  public Product create(ProductDetails details) {
    requireSellable(details);
    Product product = Product.create(details, Instant.now());
    products.saveByStaff(new ProductChange(null, product));
    return product;
  }

  /**
   * @param version the one the caller has seen
   * @param revision makes the new details from the product as it is
   */
  public Product update(String id, long version, Function<Product, ProductDetails> revision) {
    Product product = existing(id);
    if (product.version() != version) {
      throw SaveProducts.staleVersion();
    }
    ProductDetails details = revision.apply(product);
    requireSellable(details);
    return change(product, current -> current.revised(details, Instant.now()));
  }

  /** Archiving needs no version: whatever the product is like, it goes. */
  public Product archive(String id) {
    for (int attempt = 1; ; attempt++) {
      try {
        return change(existing(id), product -> product.archived(Instant.now()));
      } catch (ProblemException e) {
        if (e.status() != 409 || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Product change(Product product, UnaryOperator<Product> change) {
    Product changed = change.apply(product);
    if (!changed.equals(product)) {
      products.saveByStaff(new ProductChange(product, changed));
    }
    return changed;
  }

  /** What the product itself cannot know: the shop's currency and categories. */
  private void requireSellable(ProductDetails details) {
    if (!details.priceFrom().currency().equals(currency)) {
      throw ProblemException.invalid("variants", "must have prices in " + currency);
    }
    List<Slug> unknown = new ArrayList<>(details.categories());
    unknown.removeAll(categories.known(details.categories()));
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid("categories", "must be known: " + unknown.get(0) + " is not");
    }
  }

  private Product existing(String id) {
    return store
        .byId(id)
        .orElseThrow(() -> ProblemException.notFound("There is no product " + id + "."));
  }
}
