@NullMarked
package io.ecom.payment.entity;

import org.jspecify.annotations.NullMarked;
