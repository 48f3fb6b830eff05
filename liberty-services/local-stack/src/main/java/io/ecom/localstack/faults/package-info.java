/** Causing faults in a running stack, and undoing them. */
@NullMarked
package io.ecom.localstack.faults;

import org.jspecify.annotations.NullMarked;
