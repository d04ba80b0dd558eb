package vn.namro.notification.delivery.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told, before it is put into words.
 *
 * @param deliveryId the same for every attempt
 * @param kind the occasion, such as {@code DUE}; its wording is in the letter bundles
 * @param also further occasions of the same moment
 * @param plannedAt when it was due to go
 * @param facts in the order in which they are told
 */
public record Notice(
        String deliveryId,
        String kind,
        List<String> also,
        Addressee to,
        Instant plannedAt,
        String trackingCode,
        String title,
        List<Fact> facts) {

    public Notice {
        also = List.copyOf(also);
        facts = List.copyOf(facts);
    }

    /** A person with an address. */
    public record Addressee(String officerId, String name, String email) {}

    /**
     * One line of facts: a text in both languages, or a moment.
     *
     * @param label what it is, such as {@code TASK}; its wording is in the letter bundles
     */
    public record Fact(
            String label, String vi, String en, @Nullable Instant at) {

        /** A fact in words. */
        public static Fact of(String label, String vi, String en) {
            return new Fact(label, vi, en, null);
        }

        /** A moment, told in the city's local time. */
        public static Fact at(String label, Instant at) {
            return new Fact(label, "", "", at);
        }
    }
}
