package io.ecom.cart.control;

import io.ecom.cart.entity.Article;
import io.ecom.cart.entity.ListedArticle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * What is on sale, from the price list of this service. Product-service is asked only for what the
 * list does not have on sale: its news may still be under way.
 */
@ApplicationScoped
public class Catalogue {

  @Inject PriceList prices;
  @Inject CatalogueLookup lookup;

  /** What is on sale of these SKUs, by SKU. */
  public Map<String, Article> onSale(List<String> skus) {
    Map<String, Article> known = prices.onSale(skus);
    List<String> missing = skus.stream().filter(sku -> !known.containsKey(sku)).toList();
    if (!missing.isEmpty()) {
      List<ListedArticle> found = lookup.lookUp(missing);
      prices.tell(found);
      found.stream()
          .filter(ListedArticle::onSale)
          .forEach(it -> known.put(it.article().sku(), it.article()));
    }
    return known;
  }
}
