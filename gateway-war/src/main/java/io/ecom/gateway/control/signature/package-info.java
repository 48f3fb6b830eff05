/** Signatures of requests that need one (RFC 9421). */
@NullMarked
package io.ecom.gateway.control.signature;

import org.jspecify.annotations.NullMarked;
