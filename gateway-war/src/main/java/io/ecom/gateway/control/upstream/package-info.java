/** Instances of the services: which are well, whose turn it is, and the exchange with them. */
@NullMarked
package io.ecom.gateway.control.upstream;

import org.jspecify.annotations.NullMarked;
