@NullMarked
package io.ecom.payment.control;

import org.jspecify.annotations.NullMarked;
