package io.ecom.system.attack;

import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.RealtimeClient;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.restassured.specification.RequestSpecification;
import jakarta.websocket.CloseReason;
import java.util.Optional;

/** What happens to sockets that should not be. */
final class Sockets {
  static final int SESSION_EXPIRED = 4401;

  private Sockets() {}

  static String ticket(RequestSpecification caller) {
    return caller
        .post("/api/v1/realtime/tickets")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("ticket");
  }

  /** Open and welcomed. */
  static RealtimeClient open(String ticket) {
    RealtimeClient client = RealtimeClient.open("?ticket=" + ticket);
    client.await(message -> message.getString("type").equals("welcome"), "welcome");
    return client;
  }

  /** Speaks until that is enough or the server has hung up. */
  static void flood(RealtimeClient client, int times) {
    for (int i = 0; i < times && client.closeReason().isEmpty(); i++) {
      try {
        client.send("{\"type\":\"ping\"}");
      } catch (IllegalStateException closed) {
        return;
      }
    }
  }

  static int closeCode(RealtimeClient client) {
    return Patience.await("the socket to be closed")
        .until(client::closeReason, Optional::isPresent)
        .map(CloseReason::getCloseCode)
        .orElseThrow()
        .getCode();
  }

  /** What the handshake is answered with, as a browser on a page of that origin sends it. */
  static int handshake(String query, String origin) {
    return handshake(query, origin, "");
  }

  /** The same for somebody who shows an access token instead of a ticket. */
  static int handshakeWith(String token) {
    String more = "Authorization: Bearer " + token + "\r\n";
    return handshake("", TestStack.current().storefront(), more);
  }

  private static int handshake(String query, String origin, String moreFields) {
    var address = TestStack.current().realtime();
    String request =
        "GET "
            + address.getPath()
            + query
            + " HTTP/1.1\r\n"
            + "Host: "
            + address.getAuthority()
            + "\r\n"
            + "Origin: "
            + origin
            + "\r\n"
            + moreFields
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    return RawHttp.send(address, request).status();
  }

  static int handshake(String query) {
    return handshake(query, TestStack.current().storefront());
  }

  static String ticketOf(Shopper user) {
    return RealtimeClient.ticket(user);
  }
}
