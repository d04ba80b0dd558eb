package vn.namro.notification.deadline.domain.timer;

import vn.namro.notification.deadline.domain.ladder.Audience;

/**
 * A person found for an audience.
 *
 * @param skipped how many levels had nobody before this person was found
 */
public record Recipient(String officerId, String agencyId, Audience addressed, int skipped) {}
