package io.ecom.system.attack;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A session with the tokens that its owner's browser keeps. */
record LogIn(String accessToken, String refreshToken, String csrfToken) {

  static LogIn of(Response answer) {
    JsonPath session = answer.then().statusCode(200).extract().jsonPath();
    return new LogIn(
        session.getString("accessToken"),
        session.getString("refreshToken"),
        answer.cookie("ecom_csrf"));
  }

  /** A new session, at the service itself: the gateway limits how often one may log in. */
  static LogIn as(Shopper user) {
    return of(send(Api.toService("auth"), user.email(), Shopper.PASSWORD));
  }

  static Response send(RequestSpecification to, String email, String password) {
    return to.body(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
  }

  static Response refresh(String refreshToken) {
    return Api.toService("auth")
        .body(Map.of("refreshToken", refreshToken))
        .post("/api/v1/auth/refresh");
  }

  RequestSpecification to(RequestSpecification request) {
    return request.header("Authorization", "Bearer " + accessToken);
  }

  /** With what the browser sends by itself. */
  RequestSpecification asBrowser(RequestSpecification request) {
    return request.cookie("ecom_access", accessToken).cookie("ecom_refresh", refreshToken);
  }

  String id() {
    return String.valueOf(Tokens.claim(accessToken, "sid"));
  }
}
