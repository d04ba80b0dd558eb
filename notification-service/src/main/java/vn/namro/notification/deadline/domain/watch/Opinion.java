package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An opinion that an agency was asked for. */
public record Opinion(
        String assignmentId, AgencyName agency, @Nullable String question, Instant askedAt, Instant dueAt) {}
