@NullMarked
package io.ecom.inventory.entity;

import org.jspecify.annotations.NullMarked;
