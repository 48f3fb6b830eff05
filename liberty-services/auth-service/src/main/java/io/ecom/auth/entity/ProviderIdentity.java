package io.ecom.auth.entity;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as an identity provider knows them.
 *
 * @param subject the provider's name for them, which it gives to nobody else
 * @param provedEmail only if the provider says that it is verified: an address alone proves nothing
 */
public record ProviderIdentity(
    String issuer, String subject, @Nullable EmailAddress provedEmail, @Nullable String name) {

  /** What becomes of somebody who comes from the provider for the first time. */
  public enum FirstVisit {
    OPENS_ACCOUNT,
    LINKS_ACCOUNT,
    /** Whoever may claim any address would get in as its owner, or wait for the owner there. */
    LACKS_PROVED_EMAIL,
    /** Somebody may have registered with the address of the person who comes now. */
    MEETS_UNPROVED_ACCOUNT
  }

  /**
   * @param claims of a verified ID token
   */
  public static ProviderIdentity of(Map<String, ?> claims) {
    boolean proved = "true".equals(text(claims, "email_verified").orElse(""));
    return new ProviderIdentity(
        text(claims, "iss").orElseThrow(),
        text(claims, "sub").orElseThrow(),
        text(claims, "email").filter(e -> proved).flatMap(EmailAddress::parse).orElse(null),
        text(claims, "name").orElse(null));
  }

  private static Optional<String> text(Map<String, ?> claims, String name) {
    return Optional.ofNullable(claims.get(name)).map(Object::toString).filter(t -> !t.isBlank());
  }

  /**
   * @param sameEmail the account with the proved address
   */
  public FirstVisit judge(Optional<Account> sameEmail) {
    if (provedEmail == null) {
      return FirstVisit.LACKS_PROVED_EMAIL;
    }
    if (sameEmail.isEmpty()) {
      return FirstVisit.OPENS_ACCOUNT;
    }
    return sameEmail.get().emailVerified()
        ? FirstVisit.LINKS_ACCOUNT
        : FirstVisit.MEETS_UNPROVED_ACCOUNT;
  }

  /** A name for the account, whatever the provider calls them. */
  public String displayName(EmailAddress email) {
    String wanted = name == null ? "" : name.replaceAll("\\p{javaISOControl}+", " ").strip();
    String shown = wanted.isEmpty() ? email.value().split("@", 2)[0] : wanted;
    return shown.substring(0, Math.min(shown.length(), Account.MAX_NAME_LENGTH));
  }

  @Override
  public String toString() {
    return "ProviderIdentity[" + subject + " at " + issuer + "]";
  }
}
