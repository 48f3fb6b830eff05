/** CloudEvents over the liberty-kafka connector: poison-safe consuming, publishing, health. */
@NullMarked
package io.ecom.shared.messaging;

import org.jspecify.annotations.NullMarked;
