package vn.namro.notification.webhook.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one subscription.
 *
 * @param id derived from subscription and event; the {@code webhook-id} of every attempt
 * @param body the same bytes at every attempt
 * @param attempts how often it was sent since it last began to wait
 * @param againAt when it is sent next, in the machine's time; absent once nothing more is tried
 * @param history the last attempts, the oldest first
 * @param origin what it follows from; absent in messages of before that was kept
 */
public record Dispatch(
        String id,
        String subscriptionId,
        String type,
        String body,
        Instant createdAt,
        Status status,
        int attempts,
        @Nullable Instant againAt,
        List<Tried> history,
        @Nullable Origin origin) {

    private static final int LONGEST_HISTORY = 20;
    private static final int LONGEST_ANSWER = 200;

    /** Where a message stands. */
    public enum Status {
        WAITING,
        DELIVERED,
        /** Everything was tried; it can be sent again by hand. */
        GIVEN_UP,
        /** The subscription is disabled or gone. */
        STOPPED
    }

    /**
     * One attempt on record.
     *
     * @param at in the machine's time
     * @param answer such as {@code HTTP 204}, or why there was none
     */
    public record Tried(Instant at, String answer) {}

    /** What a message follows from. */
    public record Origin(String correlationId, @Nullable String traceparent) {}

    public Dispatch {
        history = List.copyOf(history);
    }

    /** A message to be sent at once. */
    public static Dispatch waiting(String id, String subscriptionId, String type, String body, Instant now) {
        return new Dispatch(id, subscriptionId, type, body, now, Status.WAITING, 0, now, List.of(), null);
    }

    /** The same, with what it follows from. */
    public Dispatch from(Origin cause) {
        return new Dispatch(id, subscriptionId, type, body, createdAt, status, attempts, againAt, history, cause);
    }

    /** Taken for an attempt: nobody else sends it before {@code until}. */
    public Dispatch held(Instant until) {
        return with(status, attempts, until, history);
    }

    /** The subscriber took it. */
    public Dispatch delivered(String answer, Instant now) {
        return with(Status.DELIVERED, attempts + 1, null, tried(answer, now));
    }

    /** The subscriber did not take it. */
    public Dispatch failed(String answer, Instant now, Schedule schedule, double chance) {
        int made = attempts + 1;
        return schedule.after(made, chance)
                .map(pause -> with(Status.WAITING, made, now.plus(pause), tried(answer, now)))
                .orElseGet(() -> with(Status.GIVEN_UP, made, null, tried(answer, now)));
    }

    /** Not sent now, and that does not count as an attempt. */
    public Dispatch delayed(Instant until) {
        return with(Status.WAITING, attempts, until, history);
    }

    /** Nothing more is tried. */
    public Dispatch stopped() {
        return with(Status.STOPPED, attempts, null, history);
    }

    /** Sent again from the start, under the same id. */
    public Dispatch repeated(Instant now) {
        return with(Status.WAITING, 0, now, history);
    }

    private List<Tried> tried(String answer, Instant now) {
        List<Tried> all = new ArrayList<>(history);
        all.add(new Tried(now, answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer));
        return all.subList(Math.max(0, all.size() - LONGEST_HISTORY), all.size());
    }

    private Dispatch with(Status next, int made, @Nullable Instant again, List<Tried> record) {
        return new Dispatch(id, subscriptionId, type, body, createdAt, next, made, again, record, origin);
    }

    /** Names it without its body. */
    @Override
    public String toString() {
        return "Dispatch[" + id + " " + type + " " + status + "]";
    }
}
