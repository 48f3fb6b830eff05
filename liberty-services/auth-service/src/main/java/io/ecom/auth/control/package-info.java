/** The use cases of identity, and the stores they stand on. */
@NullMarked
package io.ecom.auth.control;

import org.jspecify.annotations.NullMarked;
