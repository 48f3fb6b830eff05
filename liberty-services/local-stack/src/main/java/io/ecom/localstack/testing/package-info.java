/** The stages of ./ecom test. */
@NullMarked
package io.ecom.localstack.testing;

import org.jspecify.annotations.NullMarked;
