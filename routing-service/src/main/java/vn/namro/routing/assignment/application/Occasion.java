package vn.namro.routing.assignment.application;

import org.jspecify.annotations.Nullable;

/**
 * What set a change off, carried into every event that follows from it.
 *
 * @param traceparent W3C trace context, if there was one
 */
public record Occasion(String correlationId, @Nullable String traceparent) {}
