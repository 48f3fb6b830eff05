package io.ecom.system.attack;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address that wants a log-in, as the gateway shows it or as a service does on its own port.
 *
 * @param service whose port, such as {@code order}, or {@code gateway}
 */
record Target(String service, Method method, String path) {
  private static final List<Target> OF_SERVICES =
      List.of(
          new Target("auth", Method.GET, "/api/v1/auth/me"),
          new Target("user", Method.GET, "/api/v1/users/me"),
          new Target("product", Method.POST, "/api/v1/products"),
          new Target("inventory", Method.GET, "/api/v1/inventory/none/movements"),
          new Target("order", Method.GET, "/api/v1/orders"),
          new Target("payment", Method.GET, "/api/v1/payments/none"),
          new Target("notification", Method.GET, "/api/v1/notifications"),
          new Target("realtime", Method.POST, "/api/v1/realtime/tickets"));

  /** One of every service, at the service itself and through the gateway. */
  static Stream<Target> everywhere() {
    return OF_SERVICES.stream().flatMap(target -> Stream.of(target, target.through("gateway")));
  }

  private Target through(String other) {
    return new Target(other, method, path);
  }

  RequestSpecification request() {
    return service.equals("gateway") ? Api.anonymous() : Api.toService(service);
  }

  Response send(RequestSpecification request) {
    return request.request(method, path);
  }

  Response withToken(String token) {
    return send(request().header("Authorization", "Bearer " + token));
  }

  Response as(Shopper user) {
    return withToken(user.token());
  }
}
