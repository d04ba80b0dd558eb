package vn.namro.notification.deadline.domain.timer;

import org.jspecify.annotations.Nullable;

/** What set a timer off, carried into what it causes in turn. */
public record Origin(
        String correlationId, String causationId, @Nullable String traceparent) {}
