/**
 * What staff did: a log that is only added to, whose entries vouch for each other by a chain of
 * hashes. Each service keeps its own, next to what was done.
 */
@NullMarked
package io.ecom.shared.audit;

import org.jspecify.annotations.NullMarked;
