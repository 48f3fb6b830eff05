package io.ecom.auth.boundary;

import io.ecom.auth.control.ChangeRoles;
import io.ecom.auth.control.FindAccounts;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Role;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What staff see of accounts, and who is staff. */
@Path("users")
@RequestScoped
@RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "accounts")
public class UsersResource {
  @Inject FindAccounts find;
  @Inject ChangeRoles changeRoles;
  @Inject CurrentUser user;

  /** What somebody may do. */
  @Schema(name = "RolesOfUser")
  public record RolesResponse(List<String> roles) {
    static RolesResponse of(Account account) {
      return new RolesResponse(Role.wireNames(account.roles()));
    }
  }

  @GET
  @Operation(operationId = "listUsers", summary = "Accounts, by e-mail address")
  public Page<UserResponse> list(
      @Parameter(description = "What addresses begin with") @QueryParam("q") @DefaultValue("")
          String prefix,
      @Parameter(description = "Only those with this role") @QueryParam("role")
          @Nullable String role,
      @BeanParam PageRequest page) {
    List<String> after = page.after(1);
    return Page.cut(
            find.list(prefix, wanted(role), after.isEmpty() ? "" : after.get(0), page.limit() + 1),
            page.limit(),
            last -> Cursor.encode(last.email().value()))
        .map(UserResponse::of);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getUser", summary = "An account")
  public UserResponse get(@PathParam("id") String id) {
    return UserResponse.of(find.get(id));
  }

  @GET
  @Path("{id}/roles")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getRoles", summary = "What somebody may do")
  public RolesResponse roles(@PathParam("id") String id) {
    return RolesResponse.of(find.get(id));
  }

  @PUT
  @Path("{id}/roles")
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeRoles",
      summary = "Give and take roles",
      description = "Sessions of that user end, as their tokens name the roles of before. Audited.")
  @APIResponse(
      responseCode = "200",
      description = "The roles from now on",
      content = @Content(schema = @Schema(implementation = RolesResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "Nobody would be admin any more (last-admin)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public RolesResponse change(@PathParam("id") String id, @NotNull @Valid RolesRequest request) {
    return RolesResponse.of(
        changeRoles.to(request.wanted(), id, request.reason(), Author.of(user)));
  }

  private static @Nullable Role wanted(@Nullable String role) {
    if (role == null || role.isEmpty()) {
      return null;
    }
    return Role.find(role)
        .orElseThrow(
            () -> ProblemException.invalid("role", "must be of " + Role.wireNames(Role.ALL)));
  }
}
