/**
 * Secrets that the shop has to know in clear text, sealed where they lie in MongoDB. A WAR that has
 * this library is not ready without keys.
 */
@NullMarked
package io.ecom.shared.sealing;

import org.jspecify.annotations.NullMarked;
