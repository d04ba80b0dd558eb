package vn.namro.notification.deadline.domain;

/**
 * A person found for an audience.
 *
 * @param skipped how many levels had nobody before this person was found
 */
public record Recipient(String officerId, String agencyId, Audience addressed, int skipped) {}
