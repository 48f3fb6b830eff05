package io.ecom.shared.audit;

import io.ecom.shared.audit.AuditChain.Verification;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The log of a service, below its own path; the gateway has it at {@code
 * /api/v1/admin/<service>/audit}.
 */
@Path("admin/audit")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@SecurityRequirement(name = "bearer")
public class AuditResource {
  @Inject AuditLog log;

  @GET
  @Operation(summary = "What staff did, newest first")
  public Page<AuditEntry> list(
      @Parameter(description = "Only what was done to this id") @QueryParam("subject")
          @Nullable String subject,
      @BeanParam PageRequest page) {
    List<String> after = page.after(1);
    Long before = after.isEmpty() ? null : sequence(after.get(0));
    return Page.cut(
        log.list(subject, before, page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(Long.toString(last.sequence())));
  }

  @GET
  @Path("verification")
  @Operation(
      summary = "Whether the log is what was written",
      description = "Recomputes the chain of hashes from the first entry to the last.")
  public Verification verification() {
    return log.verify();
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }
}
