package io.ecom.inventory.boundary;

import io.ecom.inventory.control.LedgerCheck;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("ledger-check")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inventory")
public class LedgerResource {
  @Inject LedgerCheck ledger;

  /**
   * A part of the check.
   *
   * @param items the SKUs that differ
   * @param checked how many SKUs were recomputed
   */
  @Schema(name = "LedgerCheck")
  public record Checked(
      List<LedgerCheck.Difference> items, int checked, @Nullable String nextCursor) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "checkLedger",
      summary = "Recompute the stock of some SKUs from their movements; lists those that differ")
  public Checked check(@BeanParam PageRequest page) {
    List<String> after = page.after(1);
    LedgerCheck.Result result = ledger.check(after.isEmpty() ? null : after.get(0), page.limit());
    String last = result.last();
    return new Checked(
        result.differences(), result.checked().size(), last == null ? null : Cursor.encode(last));
  }
}
