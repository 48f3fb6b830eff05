/** Who may hear what. */
@NullMarked
package io.ecom.realtime.entity;

import org.jspecify.annotations.NullMarked;
