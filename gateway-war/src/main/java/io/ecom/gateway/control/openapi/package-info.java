/** One OpenAPI document out of those of the services. */
@NullMarked
package io.ecom.gateway.control.openapi;

import org.jspecify.annotations.NullMarked;
