/** The built-in test provider: plays the third party, with its own ledger and webhooks. */
@NullMarked
package io.ecom.payment.control.test;

import org.jspecify.annotations.NullMarked;
