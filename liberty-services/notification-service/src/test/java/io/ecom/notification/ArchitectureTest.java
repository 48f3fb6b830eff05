package io.ecom.notification;

import io.ecom.shared.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void boundaryControlEntity() {
    ArchitectureRules.check("notification", "webhook");
  }
}
