package io.ecom.auth.control;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import io.ecom.auth.entity.Password;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes and checks passwords: bcrypt over {@link Password#prehashed}. */
@ApplicationScoped
public class PasswordHasher {
  /** Stands before each hash, so that another scheme can be told apart when one comes. */
  private static final String SCHEME = "{bcrypt-hs256}";

  @Inject
  @ConfigProperty(name = "ecom.auth.password.bcrypt-cost")
  int cost;

  private String decoy = "";

  @PostConstruct
  void prepare() {
    decoy = hash(new Password(UUID.randomUUID().toString()));
  }

  String hash(Password password) {
    return SCHEME
        + BcryptFunction.getInstance(Bcrypt.B, cost).hash(password.prehashed()).getResult();
  }

  /** Takes as long for nobody's password as for somebody's, so that time tells no one apart. */
  boolean matches(Password password, Optional<String> hash) {
    String stored = hash.orElse(decoy);
    if (!stored.startsWith(SCHEME)) {
      throw new IllegalStateException("password hash of an unknown scheme");
    }
    String digest = stored.substring(SCHEME.length());
    // The stored cost may differ from today's.
    boolean same = BcryptFunction.getInstanceFromHash(digest).check(password.prehashed(), digest);
    return same && hash.isPresent();
  }
}
