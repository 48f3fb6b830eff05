package io.ecom.product.control;

import io.ecom.contracts.Money;
import io.ecom.product.entity.Image;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.ProductId;
import io.ecom.product.entity.ProductSummary;
import io.ecom.product.entity.SearchWords;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Status;
import io.ecom.product.entity.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How products look in MongoDB. Beside the product itself: what lists sort, filter and search by.
 */
final class ProductDocuments {

  static final String SLUG = "slug";
  static final String STATUS = "status";
  static final String CATEGORIES = "categories";
  static final String PRICE_FROM = "priceFrom";
  static final String TITLE_KEY = "titleKey";
  static final String WORDS = "words";
  static final String VARIANT_SKU = "variants.sku";
  static final String VERSION = "version";
  static final List<String> SUMMARY_FIELDS =
      List.of(
          SLUG,
          "title",
          TITLE_KEY,
          "brand",
          STATUS,
          CATEGORIES,
          "images",
          PRICE_FROM,
          "priceTo",
          "currency",
          VARIANT_SKU);

  private ProductDocuments() {}

  static Document of(Product product) {
    ProductDetails details = product.details();
    return new Document("_id", product.id().value())
        .append(SLUG, details.slug().value())
        .append("title", details.title())
        .append(TITLE_KEY, Slug.folded(details.title()))
        .append("description", details.description())
        .append("brand", details.brand())
        .append(STATUS, details.status().code())
        .append(CATEGORIES, details.categories().stream().map(Slug::value).toList())
        .append("images", details.images().stream().map(ProductDocuments::of).toList())
        .append("optionNames", details.optionNames())
        .append("variants", details.variants().stream().map(ProductDocuments::of).toList())
        .append(PRICE_FROM, details.priceFrom().amount())
        .append("priceTo", details.priceTo().amount())
        .append("currency", details.priceFrom().currency())
        .append("tags", details.tags())
        .append(WORDS, SearchWords.of(details))
        .append(VERSION, product.version())
        .append("createdAt", Date.from(product.createdAt()))
        .append("updatedAt", Date.from(product.updatedAt()));
  }

  static Document of(Image image) {
    return new Document("url", image.url()).append("alt", image.alt());
  }

  private static Document of(Variant variant) {
    Document document =
        new Document("sku", variant.sku())
            .append("title", variant.title())
            .append("optionValues", variant.optionValues())
            .append("price", variant.price().amount());
    Money compareAt = variant.compareAtPrice();
    if (compareAt != null) {
      document.append("compareAtPrice", compareAt.amount());
    }
    if (variant.initialQuantity() != null) {
      document.append("initialQuantity", variant.initialQuantity());
    }
    if (variant.imageUrl() != null) {
      document.append("imageUrl", variant.imageUrl());
    }
    return document;
  }

  static Product product(Document document) {
    String currency = document.getString("currency");
    List<Variant> variants =
        document.getList("variants", Document.class).stream()
            .map(variant -> variant(variant, currency))
            .toList();
    ProductDetails details =
        new ProductDetails(
            new Slug(document.getString(SLUG)),
            document.getString("title"),
            document.getString("description"),
            document.getString("brand"),
            status(document),
            categories(document),
            images(document),
            document.getList("optionNames", String.class),
            variants,
            document.getList("tags", String.class));
    return new Product(
        new ProductId(document.getString("_id")),
        details,
        document.getLong(VERSION),
        instant(document, "createdAt"),
        instant(document, "updatedAt"));
  }

  private static Variant variant(Document document, String currency) {
    Long compareAt = document.getLong("compareAtPrice");
    return new Variant(
        document.getString("sku"),
        document.getList("optionValues", String.class),
        new Money(document.getLong("price"), currency),
        compareAt == null ? null : new Money(compareAt, currency),
        document.getInteger("initialQuantity"),
        document.getString("imageUrl"));
  }

  static ProductSummary summary(Document document) {
    String currency = document.getString("currency");
    List<Image> images = images(document);
    return new ProductSummary(
        new ProductId(document.getString("_id")),
        new Slug(document.getString(SLUG)),
        document.getString("title"),
        document.getString("brand"),
        images.isEmpty() ? null : images.get(0),
        new Money(document.getLong(PRICE_FROM), currency),
        new Money(document.getLong("priceTo"), currency),
        categories(document),
        document.getList("variants", Document.class).stream().map(v -> v.getString("sku")).toList(),
        status(document));
  }

  static @Nullable Image image(@Nullable Document document) {
    return document == null
        ? null
        : new Image(document.getString("url"), document.getString("alt"));
  }

  private static List<Image> images(Document document) {
    List<Image> images = new ArrayList<>();
    for (Document image : document.getList("images", Document.class)) {
      images.add(new Image(image.getString("url"), image.getString("alt")));
    }
    return images;
  }

  private static List<Slug> categories(Document document) {
    return document.getList(CATEGORIES, String.class).stream().map(Slug::new).toList();
  }

  private static Status status(Document document) {
    return Status.named(document.getString(STATUS)).orElseThrow();
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
