@NullMarked
package io.ecom.inventory.control;

import org.jspecify.annotations.NullMarked;
