/** Endpoints, messages and their signatures, and where they may be sent, in plain Java. */
@NullMarked
package io.ecom.webhook.entity;

import org.jspecify.annotations.NullMarked;
