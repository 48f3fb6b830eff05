/** How admins ask for a reconciliation and read its result. */
@NullMarked
package io.ecom.reconciliation.boundary;

import org.jspecify.annotations.NullMarked;
