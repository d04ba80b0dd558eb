package vn.namro.notification.delivery.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told in one letter, before it is put into words.
 *
 * @param deliveryId the same for every attempt
 * @param plannedAt when it was due to go; of several items the first
 * @param urgent it goes at any hour, through the quickest channel
 * @param items what it tells; several make a digest
 */
public record Notice(String deliveryId, Addressee to, Instant plannedAt, boolean urgent, List<Item> items) {

    public Notice {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items of the notice " + deliveryId + " must not be empty");
        }
    }

    /** A person with an address. */
    public record Addressee(String officerId, String name, String email) {}

    /**
     * One occasion.
     *
     * @param kind such as {@code DUE}; its wording is in the letter bundles
     * @param also further occasions of the same moment
     * @param facts in the order in which they are told
     */
    public record Item(String kind, List<String> also, String trackingCode, String title, List<Fact> facts) {

        public Item {
            also = List.copyOf(also);
            facts = List.copyOf(facts);
        }
    }

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

    /** A part of it, or all of it, under another id. */
    public Notice telling(String id, List<Item> told) {
        return new Notice(id, to, plannedAt, urgent, told);
    }

    /** Whether it tells several things at once. */
    public boolean isDigest() {
        return items.size() > 1;
    }
}
