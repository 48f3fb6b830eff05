package io.ecom.gateway.entity;

/** An answer to a client. Its headers belong to it alone and may be added to. */
public record Answer(int status, Headers headers, Body body) {
  public static Answer empty(int status) {
    return new Answer(status, new Headers(), Body.NONE);
  }
}
