/** REST resources of identity. */
@NullMarked
package io.ecom.auth.boundary;

import org.jspecify.annotations.NullMarked;
