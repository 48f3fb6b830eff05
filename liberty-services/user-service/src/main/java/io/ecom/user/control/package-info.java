/** The use cases of a profile, and the store it lies in. */
@NullMarked
package io.ecom.user.control;

import org.jspecify.annotations.NullMarked;
