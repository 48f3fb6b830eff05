/** Collects what each side says of orders, and heals what is safe to heal. */
@NullMarked
package io.ecom.reconciliation.control;

import org.jspecify.annotations.NullMarked;
