package vn.namro.intake.issue.application;

import org.jspecify.annotations.Nullable;

/**
 * The request in whose course something happens; what follows from it anywhere carries its id.
 *
 * @param traceparent W3C trace context, if the request carried one
 */
public record Occasion(String correlationId, @Nullable String traceparent) {}
