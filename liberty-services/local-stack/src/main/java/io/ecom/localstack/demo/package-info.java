/** Demo data. */
@NullMarked
package io.ecom.localstack.demo;

import org.jspecify.annotations.NullMarked;
