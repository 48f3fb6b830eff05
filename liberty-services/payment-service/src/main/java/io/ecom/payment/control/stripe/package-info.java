@NullMarked
package io.ecom.payment.control.stripe;

import org.jspecify.annotations.NullMarked;
