/**
 * Messages that could not be processed: kept in the service's own database, in order, until an
 * admin redrives or discards them.
 */
@NullMarked
package io.ecom.shared.deadletters;

import org.jspecify.annotations.NullMarked;
