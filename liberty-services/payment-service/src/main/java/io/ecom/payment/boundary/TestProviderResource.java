package io.ecom.payment.boundary;

import io.ecom.payment.control.PaymentProvider;
import io.ecom.payment.entity.TestCard;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plays the third party's tokenizer: the shop itself sees tokens only. Nothing is stored. */
@Path("/test-provider/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
public class TestProviderResource {
  private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MM/yy");

  @Inject PaymentProvider provider;

  @POST
  @PermitAll
  @Operation(operationId = "tokeniseTestCard", summary = "A token for a test card")
  public Response tokenise(@Valid @NotNull CardRequest request) {
    if (!provider.name().equals("test")) {
      throw ProblemException.notFound("The test provider is not in use.");
    }
    TestCard card =
        TestCard.ofNumber(request.cardNumber().replace(" ", ""))
            .orElseThrow(
                () -> ProblemException.invalid("cardNumber", "is not one of the test cards"));
    if (YearMonth.parse(request.expiry(), EXPIRY).isBefore(YearMonth.now(ZoneOffset.UTC))) {
      throw ProblemException.invalid("expiry", "the card has expired");
    }
    return Response.status(Response.Status.CREATED)
        .entity(new CardTokenResponse(card.token(), "Test card", card.last4()))
        .build();
  }
}
