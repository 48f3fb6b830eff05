/** Profiles and addresses in plain Java. */
@NullMarked
package io.ecom.user.entity;

import org.jspecify.annotations.NullMarked;
