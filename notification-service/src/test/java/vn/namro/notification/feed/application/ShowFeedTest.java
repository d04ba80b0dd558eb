package vn.namro.notification.feed.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.application.InMemoryWatches;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Opinion;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.feed.application.ChangeFeed.Given;
import vn.namro.notification.feed.domain.Feed;
import vn.namro.notification.feed.domain.SecretAddress;
import vn.namro.notification.preference.application.InMemoryPreferences;
import vn.namro.notification.preference.domain.LanguageChoice;
import vn.namro.notification.preference.domain.Preferences;

class ShowFeedTest {

    private static final Clock CLOCK = Clock.fixed(ISSUED, ZoneOffset.UTC);

    private final InMemoryFeeds feeds = new InMemoryFeeds();
    private final InMemoryWatches watches = new InMemoryWatches();
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private Directory directory = Samples.directory();
    private int drawn;
    private final ChangeFeed change = new ChangeFeed(feeds, this::draw, CLOCK);
    private final ShowFeed show = new ShowFeed(
            feeds, watches, () -> Mono.fromSupplier(() -> directory), preferences, "", CLOCK, Samples.HANOI);

    private byte[] draw() {
        byte[] bytes = new byte[SecretAddress.BYTES];
        bytes[0] = (byte) ++drawn;
        return bytes;
    }

    @Test
    void an_officer_sees_what_lies_on_the_own_desk_and_nobody_elses() {
        watches.put(Samples.watch());

        assertThat(shown("o-hn-ct-1")).contains("Hạn tiếp nhận", "Hạn trả lời");
        assertThat(shown("o-hn-ct-2")).doesNotContain("VEVENT");
        assertThat(shown("o-hn-ct-lead")).doesNotContain("VEVENT");
    }

    @Test
    void what_moved_on_leaves_the_former_holders_calendar_for_the_next_ones() {
        Handover.Person next = new Handover.Person(
                "o-hn-ct-2", "Mẫu", Samples.handover().person().agency());
        watches.put(Turns.officerChanged(Samples.watch(), ISSUED.plusSeconds(60), next, null));

        assertThat(shown("o-hn-ct-1")).doesNotContain("VEVENT");
        assertThat(shown("o-hn-ct-2")).contains("Hạn trả lời", "SEQUENCE:2");
    }

    @Test
    void opinions_and_triage_are_with_officers_and_lead_of_the_agency_that_owes_them() {
        watches.put(asked("issue-1", "hn-tc"));
        watches.put(Turns.unclear(Watch.over("issue-2", "HN-2", "Chưa rõ"), Samples.triage()));

        assertThat(shown("o-hn-tc-1")).contains("Hạn cho ý kiến").doesNotContain("Hạn trả lời", "Hạn phân loại");
        assertThat(shown("o-hn-tc-lead")).contains("Hạn cho ý kiến");
        assertThat(shown("o-hn-vp-1")).contains("Hạn phân loại").doesNotContain("Hạn cho ý kiến");
        assertThat(shown("o-hn-vp-head")).doesNotContain("VEVENT");
    }

    @Test
    void the_successor_of_an_agency_sees_what_was_asked_of_it() {
        directory = new Directory(
                List.of(new vn.namro.notification.catalog.domain.Agency(
                        "hn-old", "Sở cũ", "Old", LocalDate.of(2026, 11, 1), List.of("hn-tc"))),
                List.of(officer("o-hn-tc-1", "hn-tc", Position.OFFICER)));
        watches.put(asked("issue-1", "hn-old"));

        assertThat(shown("o-hn-tc-1")).contains("Hạn cho ý kiến");
    }

    @Test
    void a_calendar_is_bounded_and_holds_what_is_due_first() {
        for (int i = 0; i < ShowFeed.MOST + 50; i++) {
            watches.put(Turns.issued(
                    Watch.over("issue-" + i, "HN-" + i, "Mẫu"),
                    Samples.handover(ISSUED, ISSUED.plusSeconds(60), DUE.plusSeconds(i))));
        }

        String calendar = shown("o-hn-ct-1");

        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(ShowFeed.MOST + 1);
        assertThat(calendar).doesNotContain("[HN-" + (ShowFeed.MOST + 1) + "]");
    }

    @Test
    void who_chose_english_alone_gets_english() {
        watches.put(Samples.watch());
        Preferences chosen = Preferences.untouched("o-hn-ct-1");
        preferences
                .put(new Preferences("o-hn-ct-1", LanguageChoice.EN, chosen.mailOff(), true, null), 0)
                .block();

        assertThat(shown("o-hn-ct-1")).contains("Answer due").doesNotContain("Hạn");
    }

    @Test
    void who_left_office_has_no_calendar_any_more() {
        directory = new Directory(
                List.of(),
                List.of(new Officer(
                        "o-1", "hn-ct", Position.OFFICER, "Mẫu", "a@b.invalid", null, LocalDate.of(2026, 11, 23))));

        assertThat(show.show(new Feed("o-1", "aa", ISSUED)).blockOptional()).isEmpty();
        assertThat(show.show(new Feed("nobody", "aa", ISSUED)).blockOptional()).isEmpty();
    }

    @Test
    void a_new_address_ends_the_one_before_and_neither_is_stored() {
        Given first = change.replace("o-hn-ct-1").block();
        Given second = change.replace("o-hn-ct-1").block();

        assertThat(show.find(first.address()).blockOptional()).isEmpty();
        assertThat(show.find(second.address()).block()).isEqualTo(second.feed());
        assertThat(second.feed().addressHash()).isNotEqualTo(second.address().text());
        assertThat(second).asString().doesNotContain(second.address().text());

        change.remove("o-hn-ct-1").block();
        assertThat(show.find(second.address()).blockOptional()).isEmpty();
    }

    @Test
    void what_cannot_be_an_address_is_none() {
        assertThat(SecretAddress.read("short")).isEmpty();
        assertThat(SecretAddress.read("x".repeat(44))).isEmpty();
        assertThat(SecretAddress.read("ắ".repeat(43))).isEmpty();
        assertThat(SecretAddress.read("x".repeat(43))).isPresent();
    }

    private static Watch asked(String issue, String agency) {
        return Turns.opinionRequested(
                Turns.issued(Watch.over(issue, "HN-1", "Mẫu"), Samples.handover()),
                new Opinion(Samples.ASSIGNMENT, new AgencyName(agency, "Sở", "Dept"), null, ISSUED, DUE));
    }

    private String shown(String officer) {
        return show.show(new Feed(officer, "aa", ISSUED)).block();
    }
}
