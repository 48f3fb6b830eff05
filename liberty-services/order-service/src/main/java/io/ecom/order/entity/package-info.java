/** The order: an event-sourced aggregate, its events and its read model, in plain Java. */
@NullMarked
package io.ecom.order.entity;

import org.jspecify.annotations.NullMarked;
