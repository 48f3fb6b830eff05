package io.ecom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Machine;
import io.ecom.shared.testkit.Signer;
import io.ecom.shared.testkit.Signer.Message;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Machines come to the public port with a token, and with a signature where their key has one. */
class MachinesIT {
  private static final String PRODUCTS = "/api/v1/products";
  private static final String DRAFTS = "status=draft&limit=1";

  private final Admin admin = Admin.logIn();

  private static Response askForToken(Machine machine, String secret) {
    return Api.anonymous()
        .contentType("application/x-www-form-urlencoded")
        .formParam("grant_type", "client_credentials")
        .auth()
        .preemptive()
        .basic(machine.id(), secret)
        .post(Machine.TOKEN);
  }

  @Test
  void aTokenIsHadByHttpBasicAndCountedAsACredential() {
    Machine machine = Machine.with(admin, "catalog:read");
    Response right = askForToken(machine, machine.secret());
    assertThat(right.statusCode()).as(right.asString()).isEqualTo(200);
    Response wrong = askForToken(machine, "wrong");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.jsonPath().getString("error")).isEqualTo("invalid_client");
    assertThat(wrong.header("RateLimit")).contains("\"credentials-account\";r=8");
  }

  @Test
  void anUnboundTokenNeedsNoSignature() {
    String token = Machine.with(admin, "catalog:read").token();
    Response drafts = Api.withToken(token).get(PRODUCTS + "?" + DRAFTS);
    assertThat(drafts.statusCode()).isEqualTo(200);
    assertThat(drafts.header("X-Cache-Status")).isEqualTo("BYPASS");
  }

  @Test
  void theQueryAndTheShortPathAreSignedAsTheyAreSent() {
    Signer signer = Signer.p256();
    String token = Machine.with(admin, signer, "catalog:read").token();
    for (String path : new String[] {"/api/v1/products", "/api/v1/products/", "/products"}) {
      Message message = Message.now("GET", path, DRAFTS, token, null);
      Map<String, String> fields = signer.fields(message);
      Response answer =
          Api.anonymous().urlEncodingEnabled(false).headers(fields).get(path + "?" + DRAFTS);
      assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
    }
  }

  @Test
  void aRefusalSaysWhatToSign() {
    Signer signer = Signer.ed25519();
    String token = Machine.with(admin, signer, "catalog:write").token();
    Response answer = Api.withToken(token).body("{}").post("/api/v1/products?a=b");
    Api.assertProblem(answer, 401, "signature-missing");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Accept-Signature"))
        .isEqualTo(
            "sig=(\"@method\" \"@path\" \"authorization\" \"@query\" \"content-digest\")"
                + ";created;keyid;nonce");
  }
}
