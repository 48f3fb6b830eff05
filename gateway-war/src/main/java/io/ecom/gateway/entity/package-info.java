/** Requests, answers, routes and the rules about them, free of any server. */
@NullMarked
package io.ecom.gateway.entity;

import org.jspecify.annotations.NullMarked;
