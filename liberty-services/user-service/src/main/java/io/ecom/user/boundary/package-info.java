/** REST resources and consumers of user-service. */
@NullMarked
package io.ecom.user.boundary;

import org.jspecify.annotations.NullMarked;
