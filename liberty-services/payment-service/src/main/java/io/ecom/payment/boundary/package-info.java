@NullMarked
package io.ecom.payment.boundary;

import org.jspecify.annotations.NullMarked;
