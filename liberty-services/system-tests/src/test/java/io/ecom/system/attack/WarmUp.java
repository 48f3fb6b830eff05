package io.ecom.system.attack;

import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Waits until every service has answered once: what has just started is slow, and no attack is. */
final class WarmUp implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(WarmUp.class, key -> answers());
  }

  private static boolean answers() {
    Shopper shopper = Shopper.register();
    Patience.await("every service to answer")
        .until(() -> Target.everywhere().allMatch(t -> t.as(shopper).statusCode() < 500));
    return true;
  }
}
