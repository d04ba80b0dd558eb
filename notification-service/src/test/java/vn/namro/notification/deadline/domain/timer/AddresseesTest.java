package vn.namro.notification.deadline.domain.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.CITY_OFFICE;
import static vn.namro.notification.Samples.officer;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Planned;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;

class AddresseesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

    private final Addressees addressees = new Addressees(CITY_OFFICE);
    private final Watch watch = Samples.watch();

    @Test
    void each_audience_is_found_in_its_place() {
        Directory all = Samples.directory();

        assertThat(found(all, Audience.OFFICER)).containsExactly("o-hn-ct-1");
        assertThat(found(all, Audience.AGENCY_LEAD)).containsExactly("o-hn-ct-lead");
        assertThat(found(all, Audience.AGENCY_HEAD)).containsExactly("o-hn-ct-head");
        assertThat(found(all, Audience.CITY_OFFICE)).containsExactly("o-hn-vp-lead");
        assertThat(found(all, Audience.CITY_OFFICE_HEAD)).containsExactly("o-hn-vp-head");
        assertThat(found(all, Audience.CHAIRMAN)).containsExactly("o-chairman");
    }

    @Test
    void the_officers_of_the_triage_agency_hear_of_triage() {
        Watch unclear = Turns.unclear(Watch.over("issue-1", "HN-1", "Không biết hỏi ai"), Samples.triage());
        Timer timer = timer(unclear, Audience.TRIAGE_OFFICERS);

        assertThat(addressees.of(timer, unclear, Samples.directory(), DAY))
                .extracting(Recipient::officerId)
                .containsExactly("o-hn-vp-1");
    }

    @Test
    void an_empty_chair_is_skipped_upward_and_the_gap_is_told() {
        Directory onlyTheTop = Samples.directory(List.of(officer("o-chairman", "hn-ubnd", Position.CHAIRMAN)));

        assertThat(addressees.of(timer(watch, Audience.AGENCY_LEAD), watch, onlyTheTop, DAY))
                .containsExactly(new Recipient("o-chairman", "hn-ubnd", Audience.AGENCY_LEAD, 4));
    }

    @Test
    void an_officer_who_left_office_is_an_empty_chair() {
        Officer gone = new Officer("o-hn-ct-1", "hn-ct", Position.OFFICER, "Mẫu", "a@b.invalid", null, DAY);
        Directory directory = Samples.directory(List.of(gone, officer("o-hn-ct-lead", "hn-ct", Position.LEAD)));

        assertThat(found(directory, Audience.OFFICER)).containsExactly("o-hn-ct-lead");
    }

    @Test
    void a_person_found_for_two_audiences_gets_one_message() {
        Directory directory = Samples.directory(List.of(officer("o-hn-ct-lead", "hn-ct", Position.LEAD)));

        assertThat(found(directory, Audience.OFFICER, Audience.AGENCY_LEAD)).containsExactly("o-hn-ct-lead");
    }

    private List<String> found(Directory directory, Audience... to) {
        return addressees.of(timer(watch, to), watch, directory, DAY).stream()
                .map(Recipient::officerId)
                .toList();
    }

    @Test
    void the_people_of_an_agency_that_owes_an_opinion_hear_of_it_and_its_lead_above_them() {
        Directory directory = Samples.directory();
        assertThat(owing(directory, Audience.OWING_OFFICERS)).containsExactly("o-hn-tc-1");
        assertThat(owing(directory, Audience.OWING_LEAD)).containsExactly("o-hn-tc-lead");
    }

    @Test
    void the_former_officer_is_the_one_before_the_change() {
        Handover.Person next = new Handover.Person(
                "o-hn-ct-2", "Mẫu", Samples.handover().person().agency());
        Watch changed = Turns.officerChanged(watch, Samples.ISSUED.plusSeconds(60), next, null);

        assertThat(found(changed, Audience.FORMER_OFFICER)).containsExactly("o-hn-ct-1");
        assertThat(found(changed, Audience.OFFICER)).containsExactly("o-hn-ct-2");
    }

    private List<String> found(Watch in, Audience... to) {
        return addressees.of(timer(in, to), in, Samples.directory(), DAY).stream()
                .map(Recipient::officerId)
                .toList();
    }

    private List<String> owing(Directory directory, Audience to) {
        Planned step =
                new Planned(Step.OPINION_DUE, Duty.OPINION, "hn-tc", 1, 1, Samples.DUE, false, List.of(to), List.of());
        return addressees.of(Timer.planned(watch, step, Samples.ORIGIN), watch, directory, DAY).stream()
                .map(Recipient::officerId)
                .toList();
    }

    private static Timer timer(Watch watch, Audience... to) {
        Planned step = new Planned(Step.DUE, Duty.HANDLING, null, 1, 1, Samples.DUE, false, List.of(to), List.of());
        return Timer.planned(watch, step, Samples.ORIGIN);
    }
}
