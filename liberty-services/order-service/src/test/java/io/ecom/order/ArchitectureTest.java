package io.ecom.order;

import io.ecom.shared.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void boundaryControlEntity() {
    ArchitectureRules.check("order", "cart", "reconciliation");
  }
}
