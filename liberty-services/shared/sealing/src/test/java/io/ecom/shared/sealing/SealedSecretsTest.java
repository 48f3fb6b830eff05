package io.ecom.shared.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSecretsTest {
  private static final Place PLACE = new Place("second_factors", "account-1");
  private static final String TEXT = "JBSWY3DPEHPK3PXP";
  private static final String OLD = key("2025", 1);
  private static final String NEW = key("2026", 2);

  private final SealedSecrets secrets = SealedSecrets.with(NEW + ", " + OLD);

  private static String key(String id, int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return id + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  private static String changed(String sealed, int at) {
    byte[] bytes = Base64.getDecoder().decode(sealed.substring("sealed:2026:".length()));
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    return "sealed:2026:" + Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void whatIsSealedIsOpenedAndCannotBeRead() {
    String sealed = secrets.seal(TEXT, PLACE);
    assertThat(sealed).startsWith("sealed:2026:").doesNotContain(TEXT);
    assertThat(secrets.open(sealed, PLACE)).isEqualTo(TEXT);
    assertThat(secrets.open(secrets.seal("ü€", PLACE), PLACE)).isEqualTo("ü€");
  }

  @Test
  void noTwoAreSealedAlike() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      nonces.add(secrets.seal(TEXT, PLACE).substring("sealed:2026:".length(), 28));
    }
    assertThat(nonces).hasSize(1000);
  }

  @Test
  void inAnotherRowItIsRefused() {
    String sealed = secrets.seal(TEXT, PLACE);
    for (Place other :
        new Place[] {
          new Place("second_factors", "account-2"), new Place("webhook_endpoints", "account-1")
        }) {
      assertThatThrownBy(() -> secrets.open(sealed, other))
          .isInstanceOf(SealingException.class)
          .hasMessageContaining("changed, moved");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12, -1})
  void nonceTextAndTagCannotBeChanged(int at) {
    String sealed = changed(secrets.seal(TEXT, PLACE), at);
    assertThatThrownBy(() -> secrets.open(sealed, PLACE)).isInstanceOf(SealingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sealed:", "sealed:2026", "sealed:2026:", "sealed:2026:!", "sealed:2026:AAAA"})
  void whatIsCutOffIsRefused(String stored) {
    assertThatThrownBy(() -> secrets.open(stored, PLACE)).isInstanceOf(SealingException.class);
  }

  @Test
  void theKeyOfBeforeOpensAndTheFirstOneSeals() {
    String before = SealedSecrets.with(OLD).seal(TEXT, PLACE);
    assertThat(secrets.open(before, PLACE)).isEqualTo(TEXT);

    String now = secrets.again(before, PLACE);
    assertThat(now).startsWith("sealed:2026:");
    assertThat(SealedSecrets.with(NEW).open(now, PLACE)).isEqualTo(TEXT);
    assertThat(secrets.again(now, PLACE)).isSameAs(now);
  }

  @Test
  void withoutItsKeyNothingIsOpened() {
    String before = SealedSecrets.with(OLD).seal(TEXT, PLACE);
    assertThatThrownBy(() -> SealedSecrets.with(NEW).open(before, PLACE))
        .isInstanceOf(SealingException.class)
        .hasMessageContaining("sealed by key 2025, which is not here");
    String sameName = key("2025", 3);
    assertThatThrownBy(() -> SealedSecrets.with(sameName).open(before, PLACE))
        .isInstanceOf(SealingException.class);
  }

  @Test
  void whatWasWrittenBeforeIsReadAsItIsAndSealedAtTheNextWrite() {
    assertThat(secrets.open(TEXT, PLACE)).isEqualTo(TEXT);
    assertThat(secrets.open(secrets.again(TEXT, PLACE), PLACE)).isEqualTo(TEXT);
    assertThat(secrets.again(TEXT, PLACE)).startsWith("sealed:2026:");
  }

  @Test
  void withoutKeysNothingIsWrittenInPlainText() {
    SealedSecrets none = SealedSecrets.with("  ");
    assertThat(none.problem()).hasValue("ECOM_SECRETS_KEYS is not set");
    assertThatThrownBy(() -> none.seal(TEXT, PLACE)).isInstanceOf(SealingException.class);
    assertThatThrownBy(() -> none.again(TEXT, PLACE)).isInstanceOf(SealingException.class);
    assertThatThrownBy(() -> none.open(secrets.seal(TEXT, PLACE), PLACE))
        .isInstanceOf(SealingException.class);
    assertThat(none.open(TEXT, PLACE)).isEqualTo(TEXT);
    assertThat(secrets.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k1",
        "k1:",
        ":c2VjcmV0",
        "k1:c2VjcmV0",
        "k1:sëcret",
        "k 1:c2VjcmV0",
        "k1:c2VjcmV0,"
      })
  void keysThatMakeNoSenseAreNamedAndNotShown(String keys) {
    Optional<String> problem = SealedSecrets.with(keys).problem();
    assertThat(problem.orElseThrow()).startsWith("ECOM_SECRETS_KEYS: key ").doesNotContain("c2Vj");
  }

  @Test
  void noTwoKeysHaveOneName() {
    assertThat(SealedSecrets.with(NEW + "," + key("2026", 3)).problem())
        .hasValue("ECOM_SECRETS_KEYS: there are two keys 2026");
  }
}
