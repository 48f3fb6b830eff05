/** Accounts, sessions and keys in plain Java. */
@NullMarked
package io.ecom.auth.entity;

import org.jspecify.annotations.NullMarked;
