package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteClassTest {
  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/auth/login, CREDENTIALS",
    "POST, /api/v1/auth/register, CREDENTIALS",
    "POST, /api/v1/auth/refresh, CREDENTIALS",
    "POST, /api/v1/auth/password, CREDENTIALS",
    "POST, /api/v1/auth/password-reset, CREDENTIALS",
    "POST, /api/v1/auth/password-reset/confirm, CREDENTIALS",
    "POST, /api/v1/auth/email-verification/confirm, CREDENTIALS",
    "POST, /api/v1/auth/token, CREDENTIALS",
    "POST, /api/v1/auth/whatever-comes, CREDENTIALS",
    "POST, /api/v1/admin/auth/api-keys, WRITE",
    "POST, /api/v1/auth/logout, WRITE",
    "DELETE, /api/v1/auth/sessions/s1, WRITE",
    "GET, /api/v1/auth/me, READ",
    "POST, /api/v1/orders, WRITE",
    "PUT, /api/v1/products/p1, WRITE",
    "GET, /api/v1/products, READ",
    "HEAD, /api/v1/orders, READ"
  })
  void requestsAreLimitedByWhatTheyDo(String method, String path, RouteClass expected) {
    assertThat(RouteClass.of(Requests.of(method, path, new Headers()))).isEqualTo(expected);
  }
}
