package io.ecom.product.boundary;

import io.ecom.product.control.KeepProducts;
import io.ecom.product.control.ListProducts;
import io.ecom.product.control.ProductStore;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.Status;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ProductsResource {

  @Inject ListProducts lists;
  @Inject KeepProducts keeper;
  @Inject ProductStore store;
  @Inject CurrentUser user;

  @GET
  @PermitAll
  @Operation(operationId = "listProducts", summary = "List, filter and search products")
  public Page<ProductSummaryJson> list(@BeanParam ProductListParams params) {
    if (!params.isPublic() && !isKeeper()) {
      user.id();
      throw ProblemException.forbidden("Only products for sale can be listed.");
    }
    return lists.page(params.toQuery()).map(ProductSummaryJson::of);
  }

  @GET
  @Path("{idOrSlug}")
  @PermitAll
  @Operation(operationId = "getProduct", summary = "A product by id or slug")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = ProductJson.class)))
  @APIResponse(responseCode = "404", description = "There is none, or it is not for sale")
  public Response get(@PathParam("idOrSlug") String idOrSlug) {
    Product product =
        store
            .byIdOrSlug(idOrSlug)
            .filter(found -> found.isForSale() || isKeeper())
            .orElseThrow(() -> ProblemException.notFound("There is no product " + idOrSlug + "."));
    Response.ResponseBuilder answer = Response.ok(ProductJson.of(product));
    if (!product.isForSale()) {
      answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    return answer.build();
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = ProductApplication.BEARER)
  @Operation(operationId = "createProduct", summary = "Create a product")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location names it",
      content = @Content(schema = @Schema(implementation = ProductJson.class)))
  @APIResponse(responseCode = "400", description = "Fields are wrong")
  @APIResponse(responseCode = "409", description = "The slug or a SKU is taken")
  public Response create(@NotNull @Valid ProductInput input, @Context UriInfo uri) {
    Product product = keeper.create(input.toDetails(Status.ACTIVE));
    return Response.created(uri.getAbsolutePathBuilder().path(product.id().value()).build())
        .entity(ProductJson.of(product))
        .build();
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = ProductApplication.BEARER)
  @Operation(
      operationId = "updateProduct",
      summary = "Replace what a product is",
      description = "The body carries the version that was read; one that is no more is refused.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = ProductJson.class)))
  @APIResponse(responseCode = "409", description = "The version is stale, a slug or SKU is taken")
  public ProductJson update(@PathParam("id") String id, @NotNull @Valid ProductInput input) {
    Long version = input.version();
    if (version == null) {
      throw ProblemException.invalid("version", "must be the version that was read");
    }
    return ProductJson.of(
        keeper.update(id, version, current -> input.toDetails(current.details().status())));
  }

  @POST
  @Path("{id}/archive")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = ProductApplication.BEARER)
  @Operation(operationId = "archiveProduct", summary = "Take a product off sale")
  public ProductJson archive(@PathParam("id") String id) {
    return ProductJson.of(keeper.archive(id));
  }

  private boolean isKeeper() {
    return user.hasRole(Roles.ADMIN) || user.hasRole(Roles.CATALOG);
  }
}
