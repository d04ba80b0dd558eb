package vn.namro.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a system wants to hear of what.
 *
 * @param agencyId only what concerns this agency; absent: everything
 * @param eventTypes only these types; empty: all that are offered
 * @param secrets the one in use, and for a day the one before it
 * @param failingSince when sending first failed after the last success; absent while it works
 * @param because why it is disabled, in words; absent while it is not
 * @param requestHash of the request that created it, so that the same request is recognised
 */
public record Subscription(
        String id,
        @Nullable String agencyId,
        String url,
        List<String> eventTypes,
        List<SigningSecret> secrets,
        Status status,
        @Nullable String because,
        @Nullable Instant failingSince,
        @Nullable Instant lastSuccessAt,
        Instant createdAt,
        String requestHash) {

    /** How long the secret before the present one still signs too, so that a subscriber can change over. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    /** Where a subscription stands. */
    public enum Status {
        ACTIVE,
        /** Nothing is sent, because it failed for days or the subscriber said that it is gone. */
        DISABLED,
        REMOVED
    }

    public Subscription {
        eventTypes = List.copyOf(eventTypes);
        secrets = List.copyOf(secrets);
    }

    /** Whether something of a type that concerns these agencies is to be sent. */
    public boolean wants(String type, Collection<String> agencies) {
        return status == Status.ACTIVE
                && (eventTypes.isEmpty() || eventTypes.contains(type))
                && (agencyId == null || agencies.contains(agencyId));
    }

    /** The secrets to sign with at a moment, the one in use first. */
    public List<SigningSecret> signingAt(Instant now) {
        return secrets.stream().filter(secret -> secret.isInUseAt(now)).toList();
    }

    /** With another secret; the one before it signs too for a day. */
    public Subscription rotated(SigningSecret next, Instant now) {
        Stream<SigningSecret> before = secrets.stream().limit(1).map(secret -> secret.ending(now.plus(OVERLAP)));
        return with(Stream.concat(Stream.of(next), before).toList(), status, because, failingSince, lastSuccessAt);
    }

    /** A message was taken. */
    public Subscription succeeded(Instant now) {
        return with(secrets, status, because, null, now);
    }

    /** A message was not taken; after so long without any success nothing more is sent. */
    public Subscription failed(String why, Instant now, Duration disableAfter) {
        Instant since = failingSince == null ? now : failingSince;
        boolean forLong = !now.isBefore(since.plus(disableAfter));
        return forLong && status == Status.ACTIVE
                ? with(secrets, Status.DISABLED, why, since, lastSuccessAt)
                : with(secrets, status, because, since, lastSuccessAt);
    }

    /** The subscriber wants to hear no more. */
    public Subscription disabled(String why) {
        return status == Status.ACTIVE ? with(secrets, Status.DISABLED, why, failingSince, lastSuccessAt) : this;
    }

    /** Tried again from now on. */
    public Subscription activated() {
        return with(secrets, Status.ACTIVE, null, null, lastSuccessAt);
    }

    /** Gone for good, its secrets with it. */
    public Subscription removed() {
        return with(List.of(), Status.REMOVED, null, null, lastSuccessAt);
    }

    private Subscription with(
            List<SigningSecret> signing,
            Status next,
            @Nullable String why,
            @Nullable Instant failing,
            @Nullable Instant success) {
        return new Subscription(
                id, agencyId, url, eventTypes, signing, next, why, failing, success, createdAt, requestHash);
    }
}
