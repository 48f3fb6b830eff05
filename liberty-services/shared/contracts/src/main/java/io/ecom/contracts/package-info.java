/** What crosses Kafka: the CloudEvents envelope, one record per event payload, and topic names. */
@NullMarked
package io.ecom.contracts;

import org.jspecify.annotations.NullMarked;
