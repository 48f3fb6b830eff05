package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final String PASSED_ON = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @AfterEach
  void endTrace() {
    TraceContext.clear();
  }

  @Test
  void continuesAWellFormedTrace() {
    TraceContext.continueFrom(PASSED_ON);

    assertThat(TraceContext.traceparent()).isEqualTo(PASSED_ON);
    assertThat(TraceContext.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nX: y",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
      })
  void beginsANewOneForAnythingElse(String bad) {
    TraceContext.continueFrom(bad);

    assertThat(TraceContext.traceparent())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .isNotEqualTo(bad);
  }

  @Test
  void oneTraceLastsUntilItIsCleared() {
    String trace = TraceContext.traceId();
    assertThat(TraceContext.traceId()).isEqualTo(trace);

    TraceContext.clear();

    assertThat(TraceContext.traceId()).isNotEqualTo(trace);
  }
}
