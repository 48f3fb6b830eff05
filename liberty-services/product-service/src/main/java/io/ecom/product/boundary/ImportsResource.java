package io.ecom.product.boundary;

import io.ecom.product.control.shopify.ImportCatalogue;
import io.ecom.product.control.shopify.ImportReport;
import io.ecom.product.control.shopify.UnreadableCsv;
import io.ecom.shared.audit.StaffActions;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

  @Inject StaffActions staff;
  @Inject ImportCatalogue catalogue;

  @Schema(name = "ImportReport")
  public record ImportJson(
      @Schema(required = true) int created,
      @Schema(required = true) int updated,
      @Schema(required = true) int unchanged,
      @Schema(required = true, description = "Products not imported") int rejectedCount,
      @Schema(required = true, description = "The first thousand of them")
          List<RejectionJson> rejected) {}

  @Schema(name = "ImportRejection")
  public record RejectionJson(
      @Schema(required = true, description = "Line of the file; the header is line 1") long line,
      @Schema(required = true) String handle,
      @Schema(required = true) String reason) {}

  @POST
  @Consumes("text/csv")
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = ProductApplication.BEARER)
  @Operation(
      operationId = "importProducts",
      summary = "Import products from Shopify's CSV format",
      description =
          "Products are known by their handle: new ones are created, others updated if they"
              + " changed. Importing a file twice changes nothing.")
  @RequestBody(
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description = "What was done, and what was rejected",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(responseCode = "400", description = "This is no CSV of that format")
  public ImportJson run(InputStream csv) {
    try {
      ImportReport report = catalogue.fromCsv(csv);
      staff.note(
          "products-imported",
          "catalogue",
          Map.of("created", report.created(), "updated", report.updated()),
          null);
      return new ImportJson(
          report.created(),
          report.updated(),
          report.unchanged(),
          report.rejectedCount(),
          report.rejected().stream()
              .map(r -> new RejectionJson(r.line(), r.handle(), r.reason()))
              .toList());
    } catch (UnreadableCsv e) {
      throw ProblemException.of(400, "unreadable-csv", String.valueOf(e.getMessage()));
    }
  }
}
