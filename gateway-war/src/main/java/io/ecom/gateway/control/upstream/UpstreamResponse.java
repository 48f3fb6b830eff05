package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import java.nio.charset.StandardCharsets;

/** What an instance answered, as it came. */
public record UpstreamResponse(int status, Headers headers, Body body) {
  /** Of an answer that was asked for as a whole. */
  public String text() {
    return body instanceof Body.Whole whole
        ? new String(whole.bytes(), StandardCharsets.UTF_8)
        : "";
  }
}
