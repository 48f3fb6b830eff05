package io.ecom.gateway.control.token;

import org.jspecify.annotations.Nullable;

/**
 * An access token that our auth service signed.
 *
 * @param key what each request with it has to be signed with; null if it needs no signature
 */
public record VerifiedToken(String subject, @Nullable BoundKey key) {}
