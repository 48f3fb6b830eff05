/** The broker process. */
@NullMarked
package io.ecom.localstack.kafka;

import org.jspecify.annotations.NullMarked;
