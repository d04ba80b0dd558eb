package vn.namro.notification.inbox.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.notification.inbox.application.InboxItems.Listed;
import vn.namro.notification.inbox.application.InboxItems.Query;
import vn.namro.notification.inbox.domain.InboxItem;

/** What every place of inboxes does. */
public abstract class InboxItemsContract {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = MONDAY.plusSeconds(60);

    private InboxItems items = new InMemoryInboxItems();

    protected abstract InboxItems open();

    @BeforeEach
    void openAnew() {
        items = open();
    }

    @Test
    void an_item_kept_twice_is_there_once_and_stays_read() {
        keep("a", "o-1", MONDAY);
        items.read("o-1", "a", LATER).block();
        keep("a", "o-1", MONDAY);

        assertThat(ids("o-1", false, null, 10)).containsExactly("a");
        assertThat(items.unread("o-1").block()).isZero();
    }

    @Test
    void the_latest_stands_first_and_the_list_goes_on_after_a_position() {
        keep("a", "o-1", MONDAY);
        keep("b", "o-1", LATER);
        keep("c", "o-1", LATER);

        List<Listed> first =
                items.list(new Query("o-1", false, null, 2)).collectList().block();
        assertThat(first).extracting(listed -> listed.item().id()).containsExactly("c", "b");
        assertThat(ids("o-1", false, first.get(1).position(), 2)).containsExactly("a");
    }

    @Test
    void nobody_sees_counts_or_reads_what_lies_in_anothers_inbox() {
        keep("a", "o-1", MONDAY);

        assertThat(ids("o-2", false, null, 10)).isEmpty();
        assertThat(items.unread("o-2").block()).isZero();
        assertThat(items.read("o-2", "a", LATER).blockOptional()).isEmpty();
        assertThat(items.readAll("o-2", LATER).block()).isZero();
        assertThat(items.unread("o-1").block()).isEqualTo(1);
    }

    @Test
    void what_was_read_remembers_when_it_was_read_first() {
        keep("a", "o-1", MONDAY);

        assertThat(items.read("o-1", "a", MONDAY).block().readAt()).isEqualTo(MONDAY);
        assertThat(items.read("o-1", "a", LATER).block().readAt()).isEqualTo(MONDAY);
    }

    @Test
    void reading_all_leaves_nothing_unread_and_says_how_much_it_was() {
        keep("a", "o-1", MONDAY);
        keep("b", "o-1", MONDAY);
        items.read("o-1", "b", MONDAY).block();

        assertThat(ids("o-1", true, null, 10)).containsExactly("a");
        assertThat(items.readAll("o-1", LATER).block()).isEqualTo(1);
        assertThat(ids("o-1", true, null, 10)).isEmpty();
        assertThat(ids("o-1", false, null, 10)).containsExactly("b", "a");
    }

    @Test
    void an_item_comes_back_as_it_was_kept() {
        InboxItem item = item("a", "o-1", MONDAY);
        items.keep(item).block();

        assertThat(items.list(new Query("o-1", false, null, 1)).blockFirst().item())
                .isEqualTo(item);
    }

    @Test
    void what_was_read_before_a_moment_can_be_removed_in_bounded_batches_and_what_was_not_read_stays() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            keep(id, "o-1", MONDAY);
        }
        for (String id : List.of("a", "b", "c")) {
            items.read("o-1", id, MONDAY).block();
        }
        items.read("o-1", "d", LATER).block();

        assertThat(items.forget(MONDAY, 10).block()).isZero();
        assertThat(items.forget(LATER, 2).block()).isEqualTo(2);
        assertThat(items.forget(LATER, 2).block()).isEqualTo(1);
        assertThat(ids("o-1", false, null, 10)).containsExactly("e", "d");
        assertThat(items.unread("o-1").block()).isEqualTo(1);
    }

    private void keep(String id, String owner, Instant at) {
        items.keep(item(id, owner, at)).block();
    }

    private static InboxItem item(String id, String owner, Instant at) {
        return new InboxItem(
                id,
                owner,
                at,
                "DUE",
                true,
                List.of("HN-1"),
                new InboxItem.Words("Đến hạn", "Đã đến hạn trả lời"),
                new InboxItem.Words("Due", "The answer is due"),
                null);
    }

    private List<String> ids(String owner, boolean unread, @Nullable String after, int limit) {
        return items.list(new Query(owner, unread, after, limit))
                .map(listed -> listed.item().id())
                .collectList()
                .block();
    }
}
