package io.ecom.shared.deadletters;

import io.ecom.shared.audit.AuditEntry;
import io.ecom.shared.audit.AuditLog;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.deadletters.ParkedLetter.State;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a service, below its own path; the gateway has them at {@code
 * /api/v1/admin/<service>/dead-letters}.
 */
@Path("admin/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@SecurityRequirement(name = "bearer")
public class DeadLetterResource {
  private static final int LONGEST_HISTORY = 100;

  @Inject DeadLetterStore letters;
  @Inject EndDeadLetters end;
  @Inject AuditLog audit;
  @Inject CurrentUser user;

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
  @Operation(summary = "Messages that were not processed, newest first")
  public Page<DeadLetterResponse> list(
      @QueryParam("state") @DefaultValue("PARKED") String state,
      @QueryParam("topic") @Nullable String topic,
      @QueryParam("key") @Nullable String key,
      @BeanParam PageRequest page) {
    List<String> after = page.after(2);
    List<ParkedLetter> found =
        letters.list(
            state(state),
            topic,
            key,
            after.isEmpty() ? null : instant(after.get(0)),
            after.isEmpty() ? "" : after.get(1),
            page.limit() + 1);
    return Page.cut(
            found,
            page.limit(),
            last -> Cursor.encode(last.parkedAt().toString(), last.letter().id()))
        .map(DeadLetterResponse::brief);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
  @Operation(summary = "One of them, with payload, stack and what admins did with it")
  public DeadLetterResponse get(@PathParam("id") String id) {
    return DeadLetterResponse.full(end.find(id), history(id));
  }

  @POST
  @Path("{id}/redrive")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Handle it again",
      description = "When it succeeds, everything parked behind it follows in order.")
  public DeadLetterResponse redrive(@PathParam("id") String id) {
    return DeadLetterResponse.ended(end.redrive(id, author()));
  }

  @POST
  @Path("{id}/discard")
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Never handle it",
      description = "What is parked behind it follows in order.")
  public DeadLetterResponse discard(
      @PathParam("id") String id, @NotNull @Valid DiscardRequest request) {
    return DeadLetterResponse.ended(end.discard(id, request.reason(), author()));
  }

  /** Oldest first. */
  private List<AuditEntry> history(String id) {
    List<AuditEntry> newestFirst = audit.list(id, null, LONGEST_HISTORY);
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private Author author() {
    return Author.of(user);
  }

  private static State state(String name) {
    try {
      return State.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("state", "must be PARKED, REDRIVEN or DISCARDED");
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }
}
