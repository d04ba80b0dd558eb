package vn.namro.notification.retention.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.notification.inbox.application.InMemoryInboxItems;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.inbox.domain.InboxItem;
import vn.namro.notification.webhook.application.InMemoryDispatches;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.testing.SettableClock;

class PruneDeliveredTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration KEEP = Duration.ofDays(400);

    private final InMemoryInboxItems inbox = new InMemoryInboxItems();
    private final InMemoryDispatches messages = new InMemoryDispatches();
    private final SettableClock clock = SettableClock.at(MONDAY);
    private final PruneDelivered pruning = new PruneDelivered(inbox, messages, clock, clock, KEEP, 10);

    @Test
    void all_that_is_old_goes_however_many_batches_it_takes_and_nothing_that_is_younger() {
        for (int i = 0; i < 35; i++) {
            read("i-" + i, MONDAY);
            messages.add(Dispatch.waiting("m-" + i, "wh_1", "missed", "{}", MONDAY)
                            .stopped())
                    .block();
        }
        read("younger", MONDAY.plusSeconds(1));
        clock.set(MONDAY.plus(KEEP));
        assertThat(pruning.prune().block()).isZero();

        clock.advance(Duration.ofSeconds(1));

        assertThat(pruning.prune().block()).isEqualTo(70);
        assertThat(inbox.list(new InboxItems.Query("o-1", false, null, 100))
                        .map(listed -> listed.item().id())
                        .collectList()
                        .block())
                .containsExactly("younger");
        assertThat(messages.of("wh_1", 100).collectList().block()).isEmpty();
    }

    private void read(String id, Instant at) {
        InboxItem.Words words = new InboxItem.Words("Đến hạn", "Đã đến hạn");
        inbox.keep(new InboxItem(id, "o-1", MONDAY, "DUE", false, List.of("HN-1"), words, words, null))
                .block();
        inbox.read("o-1", id, at).block();
    }
}
