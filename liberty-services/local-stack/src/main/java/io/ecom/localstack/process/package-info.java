/** Starting, finding and ending operating system processes. */
@NullMarked
package io.ecom.localstack.process;

import org.jspecify.annotations.NullMarked;
