package io.ecom.shared.testkit;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine that has an API key. */
public final class Machine {
  public static final String KEYS = "/api/v1/admin/auth/api-keys";
  public static final String TOKEN = "/api/v1/auth/token";

  private final String id;
  private final String secret;

  private Machine(String id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  /** One that sends its token and no more. */
  public static Machine with(Admin admin, String... scopes) {
    return made(admin, null, scopes);
  }

  /** One that has to sign all its requests. */
  public static Machine with(Admin admin, Signer signer, String... scopes) {
    return made(admin, signer, scopes);
  }

  private static Machine made(Admin admin, @Nullable Signer signer, String... scopes) {
    Map<String, Object> order = new HashMap<>();
    order.put("name", "A test's machine");
    order.put("scopes", List.of(scopes));
    if (signer != null) {
      order.put("publicKey", signer.jwk());
    }
    Response made = admin.post(KEYS, order, Api.newKey());
    made.then().statusCode(201);
    return new Machine(made.jsonPath().getString("id"), made.jsonPath().getString("secret"));
  }

  public String id() {
    return id;
  }

  public String secret() {
    return secret;
  }

  /** A token with all the scopes of the key. */
  public String token() {
    return token(ask(Map.of()));
  }

  /** A token with these scopes. */
  public String token(String scope) {
    return token(ask(Map.of("scope", scope)));
  }

  private static String token(Response answer) {
    return answer.then().statusCode(200).extract().jsonPath().getString("access_token");
  }

  /** Asks the service itself, as the gateway limits how often. */
  public Response ask(Map<String, String> more) {
    return form("auth", more)
        .formParam("client_id", id)
        .formParam("client_secret", secret)
        .post(TOKEN);
  }

  /** A request for a token that shows no credentials yet. */
  public static RequestSpecification form(String service, Map<String, String> more) {
    return Api.toService(service)
        .contentType("application/x-www-form-urlencoded")
        .formParam("grant_type", "client_credentials")
        .formParams(more);
  }

  public void revoke(Admin admin) {
    admin.request().delete(KEYS + "/" + id).then().statusCode(204);
  }
}
