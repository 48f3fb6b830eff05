package io.ecom.gateway.control.cache;

import io.ecom.gateway.entity.CachedAnswer;
import java.util.Optional;

/**
 * What the cache has for a request.
 *
 * @param stamp generations of the tags, to be kept with an answer that is asked for now; empty if
 *     the cache is out of order
 * @param entry an answer that no event has made void; it may have expired
 */
record Lookup(Optional<String> stamp, Optional<CachedAnswer> entry) {
  static final Lookup UNAVAILABLE = new Lookup(Optional.empty(), Optional.empty());
}
