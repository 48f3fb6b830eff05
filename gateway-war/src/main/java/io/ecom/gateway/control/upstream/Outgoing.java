package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Headers;
import java.net.URI;

/** A request to an instance. */
public record Outgoing(String method, URI uri, Headers headers, byte[] body) {
  public static Outgoing get(URI uri) {
    return new Outgoing("GET", uri, new Headers(), new byte[0]);
  }
}
