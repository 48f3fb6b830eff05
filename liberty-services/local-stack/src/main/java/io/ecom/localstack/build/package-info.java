/** Building what changed. */
@NullMarked
package io.ecom.localstack.build;

import org.jspecify.annotations.NullMarked;
