package io.ecom.product.boundary;

import io.ecom.product.control.CategoryStore;
import io.ecom.product.entity.Category;
import io.ecom.product.entity.InvalidProduct;
import io.ecom.product.entity.Slug;
import io.ecom.shared.audit.StaffActions;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/categories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoriesResource {

  @Inject StaffActions staff;
  @Inject CategoryStore categories;

  @Schema(name = "Category")
  public record CategoryJson(
      @Schema(required = true, description = "The same as the slug") String id,
      @Schema(required = true, examples = "coffee-tea") String slug,
      @Schema(required = true) String name,
      @Schema(required = true) String description,
      @Nullable ImageJson image,
      @Schema(required = true, description = "How many products for sale it holds")
          long productCount) {}

  @Schema(name = "CategoryInput")
  public record CategoryInput(
      @Schema(description = "Made from the name when it is left out") @Nullable String slug,
      @Schema(required = true) @NotBlank @Size(max = 80) String name,
      @Size(max = 2000) @Nullable String description,
      @Valid @Nullable ImageJson image) {

    Category toCategory(@Nullable String givenSlug) {
      try {
        return new Category(
            givenSlug == null || givenSlug.isBlank() ? Slug.of(name) : new Slug(givenSlug),
            name.strip(),
            description == null ? "" : description.strip(),
            image == null ? null : image.toImage());
      } catch (InvalidProduct e) {
        throw ProblemException.invalid(e.field(), String.valueOf(e.getMessage()));
      }
    }
  }

  @GET
  @PermitAll
  @Operation(operationId = "listCategories", summary = "All categories, by name")
  public Page<CategoryJson> list() {
    return new Page<>(categories.all().stream().map(this::json).toList(), null);
  }

  @POST
  @Idempotent(required = false)
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = ProductApplication.BEARER)
  @Operation(operationId = "createCategory", summary = "Create a category")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location names it",
      content = @Content(schema = @Schema(implementation = CategoryJson.class)))
  @APIResponse(responseCode = "409", description = "There is one with this slug")
  public Response create(@NotNull @Valid CategoryInput input, @Context UriInfo uri) {
    Category category = input.toCategory(input.slug());
    if (!categories.add(category)) {
      throw ProblemException.conflict(
          "category-exists", "There is a category " + category.slug() + " already.");
    }
    staff.note("category-created", category.slug().value(), json(category), null);
    return Response.created(uri.getAbsolutePathBuilder().path(category.slug().value()).build())
        .entity(json(category))
        .build();
  }

  @PUT
  @Path("{slug}")
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = ProductApplication.BEARER)
  @Operation(operationId = "putCategory", summary = "Create a category, or change what it is")
  public CategoryJson put(@PathParam("slug") String slug, @NotNull @Valid CategoryInput input) {
    Category category = input.toCategory(slug);
    categories.put(category);
    staff.note("category-put", category.slug().value(), json(category), null);
    return json(category);
  }

  private CategoryJson json(Category category) {
    return new CategoryJson(
        category.slug().value(),
        category.slug().value(),
        category.name(),
        category.description(),
        ImageJson.of(category.image()),
        categories.productsIn(category.slug()));
  }
}
