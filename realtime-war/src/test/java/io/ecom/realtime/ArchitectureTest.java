package io.ecom.realtime;

import io.ecom.shared.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void layersAreKept() {
    ArchitectureRules.check("realtime");
  }
}
