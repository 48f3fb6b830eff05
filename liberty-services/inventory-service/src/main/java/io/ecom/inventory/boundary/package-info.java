@NullMarked
package io.ecom.inventory.boundary;

import org.jspecify.annotations.NullMarked;
