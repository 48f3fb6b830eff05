package io.ecom.shared.sealing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens secrets with the keys of this installation ({@code ecom.secrets.keys}). Without
 * keys it refuses to seal: nothing is ever written in plain text because a setting was forgotten.
 */
@ApplicationScoped
public class SealedSecrets {
  private static final Logger LOG = System.getLogger(SealedSecrets.class.getName());

  @Inject
  @ConfigProperty(name = "ecom.secrets.keys")
  Optional<String> keys = Optional.empty();

  private @Nullable Sealer sealer;
  private String problem = "";

  /** With these keys, where nobody injects. */
  public static SealedSecrets with(String keys) {
    SealedSecrets secrets = new SealedSecrets();
    secrets.keys = Optional.of(keys);
    secrets.read();
    return secrets;
  }

  @PostConstruct
  void read() {
    String setting = keys.orElse("").strip();
    if (setting.isEmpty()) {
      problem = "ECOM_SECRETS_KEYS is not set";
      return;
    }
    try {
      sealer = new Sealer(SealingKey.parse(setting));
    } catch (IllegalArgumentException e) {
      problem = "ECOM_SECRETS_KEYS: " + e.getMessage();
    }
  }

  /** Whoever starts the server shall not have to wait for the first secret. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    problem().ifPresent(why -> LOG.log(Level.ERROR, "secrets cannot be sealed: " + why));
  }

  /** Why nothing can be sealed. */
  public Optional<String> problem() {
    return Optional.of(problem).filter(why -> !why.isEmpty());
  }

  /**
   * @throws SealingException without keys
   */
  public String seal(String text, Place place) {
    return sealer(place).seal(text, place);
  }

  /**
   * What stands there in plain text is older than sealing, and is as it is.
   *
   * @throws SealingException without its key, or if it was changed or belongs to another row
   */
  public String open(String stored, Place place) {
    return Sealer.isSealed(stored) ? sealer(place).open(stored, place) : stored;
  }

  /** Seals what stands in plain text or under an earlier key; the rest stays as it is. */
  public String again(String stored, Place place) {
    Sealer today = sealer(place);
    return today.isCurrent(stored) ? stored : today.seal(today.open(stored, place), place);
  }

  /**
   * Seals again, at start, what stands in plain text or under an earlier key: some rows would not
   * be written for years, and no earlier key could ever be dropped. One that cannot be opened is
   * named in the log, and holds up nobody else.
   *
   * @param field the one to set
   * @param outdated finds rows by the pattern of what is sealed today
   * @param again the field's next value, see {@link #again(String, Place)}
   */
  public void renew(
      MongoCollection<Document> rows,
      String field,
      Function<Pattern, Bson> outdated,
      Function<Document, Object> again) {
    if (sealer == null) {
      return;
    }
    Bson filter = outdated.apply(Pattern.compile("^" + sealer.prefix()));
    for (Document row : rows.find(filter).projection(Projections.include(field))) {
      try {
        // Whoever changed it meanwhile has sealed it.
        rows.updateOne(
            and(eq("_id", row.get("_id")), eq(field, row.get(field))),
            set(field, again.apply(row)));
      } catch (SealingException e) {
        LOG.log(Level.ERROR, "a secret cannot be sealed again: " + e.getMessage());
      }
    }
  }

  private Sealer sealer(Place place) {
    if (sealer == null) {
      throw new SealingException("no secret of " + place + " is sealed or opened: " + problem);
    }
    return sealer;
  }
}
