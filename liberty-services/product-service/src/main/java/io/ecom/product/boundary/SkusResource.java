package io.ecom.product.boundary;

import io.ecom.contracts.Money;
import io.ecom.product.control.ProductStore;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.Status;
import io.ecom.product.entity.Variant;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What carts and orders ask: which product a SKU belongs to, and what it costs. */
@Path("/skus")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class SkusResource {

  private static final int MOST = 100;

  @Inject ProductStore store;

  @Schema(name = "Sku", description = "A variant with what a cart shows of its product")
  public record SkuJson(
      @Schema(required = true) String sku,
      @Schema(required = true) String productId,
      @Schema(required = true, description = "Of the product; grows with each change") long version,
      @Schema(required = true) String slug,
      @Schema(required = true) String title,
      @Schema(required = true) String variantTitle,
      @Schema(required = true) Money price,
      @Nullable ImageJson image,
      @Schema(
              required = true,
              description = "Only what is active can be bought",
              enumeration = {"active", "archived"})
          String status) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "lookUpSkus",
      summary = "Up to 100 SKUs at once",
      description = "In the order asked for; unknown ones are left out.")
  public Page<SkuJson> lookUp(
      @Parameter(description = "May be repeated", required = true) @QueryParam("sku")
          List<String> skus) {
    Set<String> wanted = new LinkedHashSet<>(skus);
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw ProblemException.invalid("sku", "must be given 1 to " + MOST + " times");
    }
    Map<String, SkuJson> found = new LinkedHashMap<>();
    for (Product product : store.bySkus(wanted)) {
      if (product.details().status() != Status.DRAFT) {
        product.details().variants().forEach(v -> found.put(v.sku(), sku(product, v)));
      }
    }
    return new Page<>(wanted.stream().map(found::get).filter(Objects::nonNull).toList(), null);
  }

  private static SkuJson sku(Product product, Variant variant) {
    return new SkuJson(
        variant.sku(),
        product.id().value(),
        product.version(),
        product.details().slug().value(),
        product.details().title(),
        variant.title(),
        variant.price(),
        product.imageOf(variant).map(it -> new ImageJson(it.url(), it.alt())).orElse(null),
        product.details().status().code());
  }
}
