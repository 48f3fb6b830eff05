package io.ecom.order.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the rebuild of a read model is, and what came of the last one.
 *
 * @param state {@code idle}, {@code running}, {@code done} or {@code failed}
 * @param phase what it is doing, such as {@code reading}, {@code comparing}, {@code switching}
 * @param done of {@code total}, which is an estimate
 * @param comparison of the last rebuild that ended well
 * @param failure why the last one did not
 */
public record ProjectionStatus(
    String name,
    String state,
    @Nullable String phase,
    long done,
    long total,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Comparison comparison,
    @Nullable String failure) {}
