package io.ecom.auth.control;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.types.Argon2;
import com.password4j.types.Bcrypt;
import io.ecom.auth.entity.Password;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes and checks passwords: bcrypt or Argon2id over {@link Password#prehashed}. Hashes of the
 * other scheme or of another cost go on being right, and are replaced at the next log-in.
 */
@ApplicationScoped
public class PasswordHasher {

  /** How a hash was made; its label stands before the hash. */
  enum Scheme {
    BCRYPT("{bcrypt-hs256}"),
    ARGON2ID("{argon2id-hs256}");

    private final String label;

    Scheme(String label) {
      this.label = label;
    }

    private static Scheme of(String stored) {
      for (Scheme scheme : values()) {
        if (stored.startsWith(scheme.label)) {
          return scheme;
        }
      }
      throw new IllegalStateException("password hash of an unknown scheme");
    }
  }

  /** What OWASP asks of Argon2id at least: 19 MiB, two passes, one lane. */
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  @Inject
  @ConfigProperty(name = "ecom.auth.password.scheme")
  String schemeName;

  @Inject
  @ConfigProperty(name = "ecom.auth.password.bcrypt-cost")
  int cost;

  Scheme scheme = Scheme.BCRYPT;
  private String decoy = "";

  @PostConstruct
  void configure() {
    scheme = Scheme.valueOf(schemeName.toUpperCase(Locale.ROOT));
    prepare();
  }

  void prepare() {
    decoy = hash(new Password(UUID.randomUUID().toString()));
  }

  String hash(Password password) {
    return scheme.label + today().hash(password.prehashed()).getResult();
  }

  /** Takes as long for nobody's password as for somebody's, so that time tells no one apart. */
  boolean matches(Password password, Optional<String> hash) {
    String stored = hash.orElse(decoy);
    String digest = digest(stored);
    boolean same = function(stored).check(password.prehashed(), digest);
    return same && hash.isPresent();
  }

  /** Whether it would be made otherwise today. */
  boolean isOutdated(String stored) {
    return Scheme.of(stored) != scheme || !function(stored).equals(today());
  }

  private HashingFunction today() {
    return scheme == Scheme.ARGON2ID ? ARGON2ID : BcryptFunction.getInstance(Bcrypt.B, cost);
  }

  private static HashingFunction function(String stored) {
    String digest = digest(stored);
    return Scheme.of(stored) == Scheme.ARGON2ID
        ? Argon2Function.getInstanceFromHash(digest)
        : BcryptFunction.getInstanceFromHash(digest);
  }

  private static String digest(String stored) {
    return stored.substring(Scheme.of(stored).label.length());
  }
}
