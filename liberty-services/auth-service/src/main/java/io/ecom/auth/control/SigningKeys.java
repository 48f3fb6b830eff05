package io.ecom.auth.control;

import com.mongodb.MongoException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.ecom.auth.entity.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign access tokens: made on first use, replaced when they have served their time,
 * without anyone being logged out.
 */
@ApplicationScoped
public class SigningKeys {
  private static final Logger LOG = System.getLogger(SigningKeys.class.getName());
  private static final int RSA_BITS = 2048;

  /** How soon an instance sees what another one did; well below the announcement. */
  private static final Duration RELOAD_AFTER = Duration.ofSeconds(30);

  @Inject SigningKeyStore store;

  @Inject
  @ConfigProperty(name = "ecom.auth.signing-key.service-life")
  Duration serviceLife;

  @Inject
  @ConfigProperty(name = "ecom.auth.signing-key.announcement")
  Duration announcement;

  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(KeyRing ring, RSAKey current, Instant loadedAt) {
    boolean isFresh(Instant now) {
      return loadedAt.plus(RELOAD_AFTER).isAfter(now);
    }
  }

  RSAKey current() {
    return fresh().current();
  }

  /** The JSON Web Key Set: public parts only. */
  public Map<String, Object> published() {
    List<JWK> keys = new ArrayList<>();
    fresh().ring().published().forEach(key -> keys.add(parse(key)));
    return new JWKSet(keys).toJSONObject(true);
  }

  private Snapshot fresh() {
    Snapshot known = snapshot;
    Instant now = Instant.now();
    return known != null && known.isFresh(now) ? known : reload(now);
  }

  private synchronized Snapshot reload(Instant now) {
    Snapshot known = snapshot;
    if (known != null && known.isFresh(now)) {
      return known;
    }
    try {
      KeyRing ring = store.load();
      if (ring.needsSuccessor(now, serviceLife)) {
        store.addIfFirst(successor(ring, now));
        ring = store.load();
        LOG.log(Level.INFO, "signing keys: {0} published", ring.published().size());
      }
      Snapshot loaded = new Snapshot(ring, parse(ring.current(now)), now);
      snapshot = loaded;
      return loaded;
    } catch (MongoException e) {
      if (known == null) {
        throw e;
      }
      LOG.log(Level.WARNING, "signing keys could not be read again, using the known ones", e);
      return known;
    }
  }

  private KeyRing.Key successor(KeyRing ring, Instant now) {
    String id = UUID.randomUUID().toString();
    try {
      RSAKey pair =
          new RSAKeyGenerator(RSA_BITS)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      Instant activeFrom = ring.isEmpty() ? now : now.plus(announcement);
      return new KeyRing.Key(id, ring.nextGeneration(), pair.toJSONString(), activeFrom);
    } catch (JOSEException e) {
      throw new IllegalStateException("RSA is mandatory in every JRE", e);
    }
  }

  private static RSAKey parse(KeyRing.Key key) {
    try {
      return RSAKey.parse(key.jwk());
    } catch (ParseException e) {
      throw new IllegalStateException("stored signing key " + key.id() + " is damaged", e);
    }
  }
}
