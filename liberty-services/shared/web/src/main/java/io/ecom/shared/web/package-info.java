/**
 * What every HTTP boundary needs: problem details, trace context, identity, paging, idempotency.
 */
@NullMarked
package io.ecom.shared.web;

import org.jspecify.annotations.NullMarked;
