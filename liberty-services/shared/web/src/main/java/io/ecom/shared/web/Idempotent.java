package io.ecom.shared.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that takes {@code Idempotency-Key}: it runs once per user and key, and its answer is
 * replayed to whoever repeats it.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
  /** Whether a request without a key is refused; if not, it runs as often as it is sent. */
  boolean required() default true;
}
