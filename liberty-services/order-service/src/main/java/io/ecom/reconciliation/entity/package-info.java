/** What the sides say, and where they differ, in plain Java. */
@NullMarked
package io.ecom.reconciliation.entity;

import org.jspecify.annotations.NullMarked;
