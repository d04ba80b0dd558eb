package vn.namro.events.assignment;

import java.time.Instant;

/**
 * The officer says how far it is.
 *
 * @param by who did it
 * @param interimAnswer whether this is the interim answer that a complex issue is owed
 */
public record ProgressNotedV1(
        String assignmentId, String issueId, Instant notedAt, Actor by, String note, boolean interimAnswer) {}
