package io.ecom.shared.testkit;

import org.jspecify.annotations.Nullable;
import org.microshed.testing.ApplicationEnvironment;

/** Tells MicroShed Testing that the service runs already, and where. */
public final class StackEnvironment implements ApplicationEnvironment {
  private @Nullable String url;

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  @Override
  public void preConfigure(Class<?> test) {
    ServiceUnderTest service = test.getAnnotation(ServiceUnderTest.class);
    if (service == null) {
      throw new IllegalStateException(test + " lacks @ServiceUnderTest");
    }
    url = TestStack.current().service(service.value());
  }

  @Override
  public void start() {
    // It runs.
  }

  @Override
  public String getApplicationURL() {
    if (url == null) {
      throw new IllegalStateException("no test class yet");
    }
    return url;
  }
}
