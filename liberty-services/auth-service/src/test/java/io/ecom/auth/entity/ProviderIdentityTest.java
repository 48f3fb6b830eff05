package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.auth.entity.ProviderIdentity.FirstVisit;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderIdentityTest {
  private static final EmailAddress EMAIL = new EmailAddress("ada@example.com");
  private static final Account UNPROVED = Account.open(EMAIL, "Ada", "{x}", Instant.EPOCH);

  private static ProviderIdentity with(String claim, @Nullable Object value) {
    Map<String, Object> claims =
        new HashMap<>(
            Map.of(
                "iss", "https://id.test",
                "sub", "7",
                "email", "Ada@Example.com",
                "email_verified", true,
                "name", "Ada Lovelace"));
    claims.put(claim, value);
    return ProviderIdentity.of(claims);
  }

  private static ProviderIdentity ada() {
    return with("sub", "7");
  }

  @Test
  void whoIsNewGetsAnAccount() {
    assertThat(ada().judge(Optional.empty())).isEqualTo(FirstVisit.OPENS_ACCOUNT);
  }

  @Test
  void bothSidesMustHaveProvedTheAddress() {
    assertThat(ada().judge(Optional.of(UNPROVED.verified()))).isEqualTo(FirstVisit.LINKS_ACCOUNT);
    assertThat(ada().judge(Optional.of(UNPROVED))).isEqualTo(FirstVisit.MEETS_UNPROVED_ACCOUNT);
  }

  @Test
  void anAddressThatIsNotVerifiedIsNone() {
    for (Object unproved : new Object[] {false, "false", "yes", 1, ""}) {
      ProviderIdentity claimed = with("email_verified", unproved);

      assertThat(claimed.provedEmail()).isNull();
      assertThat(claimed.judge(Optional.empty())).isEqualTo(FirstVisit.LACKS_PROVED_EMAIL);
    }
    assertThat(with("email_verified", null).provedEmail()).isNull();
    assertThat(with("email", "no address").provedEmail()).isNull();
    assertThat(with("email_verified", "true").provedEmail()).isEqualTo(EMAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub"})
  void isSomebodySomewhere(String claim) {
    assertThatThrownBy(() -> with(claim, null)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> with(claim, " ")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anyNameFitsAnAccount() {
    assertThat(ada().displayName(EMAIL)).isEqualTo("Ada Lovelace");
    assertThat(with("name", "Ada\r\nBcc: x").displayName(EMAIL)).isEqualTo("Ada Bcc: x");
    assertThat(with("name", "\t").displayName(EMAIL)).isEqualTo("ada");
    assertThat(with("name", null).displayName(EMAIL)).isEqualTo("ada");
    assertThat(with("name", "x".repeat(200)).displayName(EMAIL)).hasSize(100);
    Account opened =
        Account.openVouchedFor(EMAIL, with("name", "\u2003").displayName(EMAIL), Instant.EPOCH);
    assertThat(opened.name()).isEqualTo("ada");
    assertThat(opened.passwordHash()).isNull();
  }
}
