package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceContextTest {
  private static final String PASSED_ON = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void continuesAWellFormedTrace() {
    TraceContext.continueFrom(PASSED_ON);
    assertThat(TraceContext.traceparent()).isEqualTo(PASSED_ON);
    assertThat(TraceContext.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void beginsANewOneForAnythingElse() {
    for (String bad : new String[] {null, "", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"}) {
      TraceContext.continueFrom(bad);
      assertThat(TraceContext.traceparent())
          .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
          .isNotEqualTo(bad);
    }
  }
}
