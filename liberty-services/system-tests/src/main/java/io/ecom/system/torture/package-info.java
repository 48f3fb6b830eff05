/** Buys while parts of the shop die, and reconciles afterwards: the proof behind the promises. */
@NullMarked
package io.ecom.system.torture;

import org.jspecify.annotations.NullMarked;
