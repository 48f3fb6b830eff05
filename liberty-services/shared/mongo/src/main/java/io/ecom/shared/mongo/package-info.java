/** One MongoDB client per WAR, transactions, indexes, health, and the idempotency keys. */
@NullMarked
package io.ecom.shared.mongo;

import org.jspecify.annotations.NullMarked;
