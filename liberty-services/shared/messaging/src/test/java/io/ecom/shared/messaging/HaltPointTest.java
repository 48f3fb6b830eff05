package io.ecom.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.CloudEvent;
import jakarta.json.JsonValue;
import java.io.File;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HaltPointTest {
  private static final String PLACED = "io.ecom.order.placed.v1";
  private static final String EVENT =
      new CloudEvent(
              "e1", "order", PLACED, "o1", Instant.EPOCH, 1, null, JsonValue.EMPTY_JSON_OBJECT)
          .toJson();

  /** A process that reaches the point; its exit value says whether it survived. */
  static final class Process {
    public static void main(String[] args) {
      HaltPoint.BEFORE_MARK.reached(EVENT);
    }
  }

  @Test
  void theStageAndTheTypeDecide() {
    assertThat(HaltPoint.BEFORE_ACK.isAt("before-ack@" + PLACED, EVENT)).isTrue();
    assertThat(HaltPoint.BEFORE_MARK.isAt("before-ack@" + PLACED, EVENT)).isFalse();
    assertThat(HaltPoint.BEFORE_ACK.isAt("before-ack@io.ecom.order.updated.v1", EVENT)).isFalse();
  }

  @Test
  void theProcessDiesThereAndOnlyThere() throws Exception {
    assertThat(exitValue("before-mark@" + PLACED)).isEqualTo(137);
    assertThat(exitValue("before-publish@" + PLACED)).isZero();
    assertThat(exitValue("")).isZero();
  }

  private static int exitValue(String haltAt) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-cp",
            System.getProperty("java.class.path"),
            Process.class.getName());
    builder.environment().put("ECOM_HALT_AT", haltAt);
    java.lang.Process process = builder.inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
