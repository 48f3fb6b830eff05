package io.ecom.shared.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * A black-box test of one service of the running stack: RestAssured talks to the service's own port
 * unless told otherwise.
 */
@MicroShedTest
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceUnderTest {
  /** Such as {@code order}. */
  String value();
}
