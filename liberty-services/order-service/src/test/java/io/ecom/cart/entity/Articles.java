package io.ecom.cart.entity;

import io.ecom.contracts.Money;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles for tests. */
public final class Articles {
  private Articles() {}

  public static Article article(String sku, long cents) {
    return new Article(
        sku, "p-" + sku, sku.toLowerCase(), "Title of " + sku, null, null, new Money(cents, "EUR"));
  }

  public static PricedLine line(String sku, long cents, int quantity) {
    return PricedLine.of(article(sku, cents), quantity);
  }

  static Map<String, Article> onSale(Article... articles) {
    return Arrays.stream(articles).collect(Collectors.toMap(Article::sku, Function.identity()));
  }
}
