package io.ecom.reconciliation.boundary;

import io.ecom.reconciliation.control.ReportStore;
import io.ecom.reconciliation.control.RunReconciliation;
import io.ecom.reconciliation.entity.Scope;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The gateway also answers for it at {@code /api/v1/admin/reconciliation}. */
@Path("/admin/reconciliation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
@SecurityRequirement(name = "bearer")
public class ReconciliationResource {
  private static final String HERE = "/api/v1/admin/reconciliation";

  @Inject RunReconciliation runs;
  @Inject ReportStore reports;

  /** A run that has begun. */
  @Schema(name = "ReconciliationRun")
  public record Started(String runId) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
  @Operation(operationId = "getReconciliation", summary = "What the last reconciliation found")
  public ReconciliationResponse last() {
    return ReconciliationResponse.of(runs.isRunning(), reports.report().orElse(null));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "startReconciliation",
      summary = "Compares orders, payments and stock now, and heals what is safe to heal")
  @APIResponse(
      responseCode = "202",
      description = "It has begun; the result has the same runId",
      content = @Content(schema = @Schema(implementation = Started.class)))
  @APIResponse(responseCode = "409", description = "One is under way")
  public Response start(
      @Parameter(schema = @Schema(enumeration = {"changed", "full"}))
          @QueryParam("scope")
          @DefaultValue("changed")
          String scope,
      @Parameter(
              description =
                  "What changed within this time (ISO 8601, such as PT60S) is under way, and no"
                      + " difference yet")
          @QueryParam("grace")
          @Nullable String grace) {
    String runId =
        runs.begin(scope(scope), grace == null ? null : grace(grace))
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "reconciliation-running", "A reconciliation is under way."));
    return Response.accepted(new Started(runId)).header(HttpHeaders.LOCATION, HERE).build();
  }

  private static Scope scope(String name) {
    return switch (name) {
      case "changed" -> Scope.CHANGED;
      case "full" -> Scope.FULL;
      default -> throw ProblemException.invalid("scope", "must be changed or full");
    };
  }

  private static Duration grace(String text) {
    try {
      Duration grace = Duration.parse(text);
      if (!grace.isNegative()) {
        return grace;
      }
    } catch (DateTimeParseException e) {
      // answered below, together with what ends before it begins
    }
    throw ProblemException.invalid("grace", "must be a duration such as PT60S");
  }
}
