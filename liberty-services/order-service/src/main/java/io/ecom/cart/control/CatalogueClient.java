package io.ecom.cart.control;

import io.ecom.contracts.Money;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The part of product-service's API that carts need. Public only because Liberty cannot make a
 * proxy otherwise: {@link CatalogueLookup} is the one to use.
 */
@RegisterRestClient(configKey = "ecom.order.product-service")
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogueClient {

  /** Answers for the SKUs it knows, at most 100 at once, and is silent about the others. */
  @GET
  @Path("/skus")
  Answer skus(@QueryParam("sku") List<String> skus);

  /** The list that is answered. */
  record Answer(List<Item> items) {}

  /** A SKU, on sale or not. */
  record Item(
      String sku,
      String productId,
      long version,
      String slug,
      String title,
      @Nullable String variantTitle,
      Money price,
      @Nullable Picture image,
      String status) {}

  /** Its picture. */
  record Picture(String url, @Nullable String alt) {}
}
