/** The mailbox process. */
@NullMarked
package io.ecom.localstack.mail;

import org.jspecify.annotations.NullMarked;
