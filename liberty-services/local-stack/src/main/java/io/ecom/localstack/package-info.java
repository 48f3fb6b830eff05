/** Runs the whole shop on one machine: the logic behind {@code ./ecom}. */
@NullMarked
package io.ecom.localstack;

import org.jspecify.annotations.NullMarked;
