package vn.namro.faults.history;

import org.jspecify.annotations.Nullable;

/** One thing that a run saw. Outcomes that nobody knows are not observations: a key that was asked and never answered. */
public sealed interface Observation {

    /** A client asked for an issue under an idempotency key. */
    record Asked(String key) implements Observation {}

    /** A client was told that its issue is stored. */
    record Accepted(String key, String issueId) implements Observation {}

    /** Something was broken on purpose. */
    record Injected(String what) implements Observation {}

    /**
     * An issue as intake knows it in the end.
     *
     * @param key that it was filed under, as its title tells
     * @param assignmentId absent while it is not assigned
     */
    record Issue(
            String issueId,
            String key,
            String status,
            @Nullable String assignmentId) implements Observation {}

    /** An assignment as routing knows it in the end. */
    record Assignment(String issueId, String assignmentId) implements Observation {}

    /** An issue that routing has in triage in the end. */
    record Triage(String issueId) implements Observation {}

    /** A watch as notification knows it in the end. */
    record Watch(String issueId, String assignmentId) implements Observation {}

    /** A reminder whose time has come, as notification's timeline tells. */
    record DueReminder(String assignmentId, String step, String status) implements Observation {}

    /** A letter that notification calls sent; a digest carries several reminders. */
    record Sent(String letterId, String recipientId) implements Observation {}

    /** A letter that a recipient found in the mailbox. */
    record Letter(String messageId, String recipientId) implements Observation {}

    /**
     * An event on a topic, in the order of its partition.
     *
     * @param content a hash of the payload
     */
    record Event(
            String topic, String id, String type, String source, String subject, long sequence, String key, int content)
            implements Observation {}

    /** A figure of a node in the end that must be zero: something waits, is parked, or is missing. */
    record Left(String node, String figure, double value) implements Observation {}

    /** How long after the last fault nothing moved any more; absent if it never came to that in the time given. */
    record Quiet(@Nullable Double seconds) implements Observation {}
}
