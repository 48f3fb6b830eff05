package io.ecom.order.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wait=10                | 10
          wait = 5               | 5
          respond-async, wait=7  | 7
          wait=3; foo            | 3
          wait="4"               | 4
          wait=31                | 30
          wait=999999            | 30
          wait=0                 | 0
          wait=-1                | 0
          wait=soon              | 0
          await=10               | 0
          wait=99999999999       | 0
                                 | 0
          """)
  void understandsWaitAndIgnoresNonsense(String prefer, long seconds) {
    assertThat(Preference.wait(prefer)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
