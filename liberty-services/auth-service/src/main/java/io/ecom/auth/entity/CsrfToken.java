package io.ecom.auth.entity;

/**
 * What a page of ours shows besides the cookies, which browsers send along by themselves. The
 * access token carries its hash: so it is signed, and of one session.
 */
public record CsrfToken(String value) {

  public static CsrfToken generate() {
    return new CsrfToken(Secrets.draw());
  }

  public String hash() {
    return Secrets.hash(value);
  }

  @Override
  public String toString() {
    return "CsrfToken[***]";
  }
}
