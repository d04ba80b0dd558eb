package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.Watches.Listed;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Opinion;
import vn.namro.notification.deadline.domain.watch.Owing;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;

/** What every kind of watch store does. */
public abstract class WatchesContract {

    protected abstract Watches watches();

    /** Stores a watch that is new. */
    protected abstract void put(Watch watch);

    @BeforeEach
    void three_watches() {
        put(Turns.issued(
                Watch.over("late", "HN-1", "Muộn"), Samples.handover(ISSUED, ISSUED, DUE.plus(Duration.ofDays(7)))));
        put(Turns.issued(Watch.over("soon", "HN-2", "Sớm"), Samples.handover()));
        put(Turns.unclear(Watch.over("unclear", "HN-3", "Chưa rõ"), Samples.triage()));
    }

    @Test
    void a_watch_comes_back_as_it_was_stored() {
        assertThat(watches().find("unclear").block())
                .isEqualTo(Turns.unclear(Watch.over("unclear", "HN-3", "Chưa rõ"), Samples.triage()));
        assertThat(watches().find("none").blockOptional()).isEmpty();
    }

    @Test
    void several_watches_are_found_at_once_and_missing_ones_left_out() {
        assertThat(watches()
                        .all(List.of("soon", "late", "none"))
                        .map(Watch::issueId)
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder("soon", "late");
    }

    @Test
    void what_is_due_first_is_in_front() {
        assertThat(list(null, null, null, 10)).containsExactly("unclear", "soon", "late");
    }

    @Test
    void a_list_is_limited_by_status_and_by_agency() {
        assertThat(list(Watch.Status.IN_TRIAGE, null, null, 10)).containsExactly("unclear");
        assertThat(list(null, "hn-ct", null, 10)).containsExactly("soon", "late");
        assertThat(list(null, "evn-hn", null, 10)).containsExactly("soon", "late");
        assertThat(list(null, "hn-xd", null, 10)).isEmpty();
    }

    @Test
    void what_is_closed_is_behind_everything_that_is_due() {
        put(Turns.closed(Watch.over("closed", "HN-4", "Xong"), DUE));

        assertThat(list(null, null, null, 10)).containsExactly("unclear", "soon", "late", "closed");
    }

    @Test
    void a_list_goes_on_after_a_position() {
        Listed first = watches().list(new Watches.Query(null, null, null, 1)).blockFirst();

        assertThat(list(null, null, first.position(), 10)).containsExactly("soon", "late");
    }

    @Test
    void who_owes_something_by_a_date_is_found_with_it_and_nobody_once_it_is_closed() {
        put(Turns.closed(Turns.issued(Watch.over("closed", "HN-4", "Xong"), Samples.handover()), DUE));
        put(Turns.opinionRequested(
                Turns.issued(Watch.over("asked", "HN-5", "Ý kiến"), Samples.handover()),
                new Opinion(Samples.ASSIGNMENT, new AgencyName("hn-tc", "Sở", "Dept"), null, ISSUED, DUE)));

        assertThat(owed(10, Owing.officer("o-hn-ct-1"))).containsExactly("asked", "soon", "late");
        assertThat(owed(2, Owing.officer("o-hn-ct-1"))).containsExactly("asked", "soon");
        assertThat(owed(10, Owing.agency("hn-tc"))).containsExactly("asked");
        assertThat(owed(10, Owing.officer("o-hn-ct-2"), Owing.agency(Samples.CITY_OFFICE)))
                .containsExactly("unclear");
        assertThat(owed(10, Owing.officer("o-hn-ct-2"))).isEmpty();
    }

    private List<String> owed(int limit, String... owners) {
        return watches()
                .owedBy(List.of(owners), limit)
                .map(Watch::issueId)
                .collectList()
                .block();
    }

    private List<String> list(
            Watch.@Nullable Status status, @Nullable String agency, @Nullable String after, int limit) {
        return watches()
                .list(new Watches.Query(status, agency, after, limit))
                .map(listed -> listed.watch().issueId())
                .collectList()
                .block();
    }
}
