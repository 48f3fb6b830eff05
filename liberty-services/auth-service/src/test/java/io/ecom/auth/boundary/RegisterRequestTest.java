package io.ecom.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.shared.web.Problem.FieldError;
import io.ecom.shared.web.ProblemException;
import java.time.Instant;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class RegisterRequestTest {

  private static RegisterRequest request(String email, String name) {
    return new RegisterRequest(email, "correct horse", name);
  }

  /** What validation lets through must not fail as if it were our fault. */
  @Property
  void everyNameOfTheRightShapeIsAName(
      @ForAll @StringLength(max = Account.MAX_NAME_LENGTH) String name) {
    Assume.that(name.matches(Account.NAME_SHAPE));

    EmailAddress email = request("ada@example.com", name).address();
    assertThat(Account.open(email, name, "{x}", Instant.EPOCH).name()).isEqualTo(name.strip());
  }

  @Example
  void anAddressThatGrowsTooLongWhenItIsComposedIsRefusedAsAField() {
    String grows = "\u0130".repeat(64) + "@example.com";

    assertThat(grows).matches(EmailAddress.SHAPE);
    assertThatThrownBy(() -> request(grows, "Ada").address())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.errors()).extracting(FieldError::field).containsExactly("email"));
  }

  @Example
  void thePasswordIsNeverPrinted() {
    assertThat(request("ada@example.com", "Ada").toString()).doesNotContain("horse");
    assertThat(new LoginRequest("ada@example.com", "correct horse").toString())
        .doesNotContain("horse");
    assertThat(new RefreshRequest("token").toString()).doesNotContain("token");
  }
}
