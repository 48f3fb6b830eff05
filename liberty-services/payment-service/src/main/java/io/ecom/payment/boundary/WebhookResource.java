package io.ecom.payment.boundary;

import io.ecom.payment.control.ForgedWebhook;
import io.ecom.payment.control.PaymentProvider;
import io.ecom.payment.control.Webhooks;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the provider tells what it did. Nothing but its signature says that it is the provider. */
@Path("/webhooks/{provider}")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Tag(name = "payments")
public class WebhookResource {
  @Inject Webhooks webhooks;
  @Inject PaymentProvider provider;
  @Context HttpHeaders headers;

  @POST
  @PermitAll
  @Operation(operationId = "takeWebhook", summary = "What a payment provider tells by itself")
  @APIResponse(responseCode = "200", description = "Taken, or was taken before")
  @APIResponse(responseCode = "400", description = "Not signed by the provider, or too long ago")
  public Response take(@PathParam("provider") String name, byte[] body) {
    if (!provider.name().equals(name)) {
      throw ProblemException.notFound("There is no such payment provider.");
    }
    try {
      webhooks.take(new String(body, StandardCharsets.UTF_8), headers::getHeaderString);
    } catch (ForgedWebhook e) {
      throw ProblemException.of(
          400, "invalid-signature", "The webhook is not signed as it must be.");
    }
    return Response.ok().build();
  }
}
