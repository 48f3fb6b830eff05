/** The parts of the stack: how each starts and how it shows that it is ready. */
@NullMarked
package io.ecom.localstack.component;

import org.jspecify.annotations.NullMarked;
