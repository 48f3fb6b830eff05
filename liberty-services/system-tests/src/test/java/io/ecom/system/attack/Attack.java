package io.ecom.system.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of attacks; {@code ./ecom attack} runs those, and {@code ./ecom test} does. */
@Tag("attack")
@ExtendWith(WarmUp.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Attack {}
