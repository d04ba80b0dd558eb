package vn.namro.notification.feed.domain;

import java.time.Instant;

/**
 * The calendar of an officer, with the address in use.
 *
 * @param addressHash of the secret in the address; the secret itself is kept nowhere
 */
public record Feed(String officerId, String addressHash, Instant since) {}
