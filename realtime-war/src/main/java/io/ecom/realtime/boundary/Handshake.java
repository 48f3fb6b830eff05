package io.ecom.realtime.boundary;

import io.ecom.realtime.entity.Identity;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.jspecify.annotations.Nullable;

/** Ties the session to whom the filter has let in. */
public class Handshake extends ServerEndpointConfig.Configurator {
  private static final String IDENTITY = Identity.class.getName();

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Identity identity = CDI.current().select(Admission.class).get().identity();
    if (identity != null) {
      config.getUserProperties().put(IDENTITY, identity);
    }
  }

  static @Nullable Identity identity(EndpointConfig config) {
    return (Identity) config.getUserProperties().get(IDENTITY);
  }
}
