/** Calls of the public API that the launcher makes. */
@NullMarked
package io.ecom.localstack.gateway;

import org.jspecify.annotations.NullMarked;
