/**
 * What the public port shows: the API by forwarding, health, the merged OpenAPI document and its
 * UI.
 */
@NullMarked
package io.ecom.gateway.boundary;

import org.jspecify.annotations.NullMarked;
