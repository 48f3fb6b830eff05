/** What the stack consists of and where its parts live. */
@NullMarked
package io.ecom.localstack.stack;

import org.jspecify.annotations.NullMarked;
