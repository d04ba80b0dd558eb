package vn.namro.bench.timers;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.namro.notification.catalog.domain.Agency;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Hook;
import vn.namro.notification.deadline.domain.timer.Origin;
import vn.namro.notification.deadline.domain.timer.Task;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.deadline.domain.watch.Wording;

/** A town of two thousand officers, with issues in their hands and reminders of them. */
final class Town {

    static final int OFFICERS = 2_000;

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final AgencyName AGENCY =
            new AgencyName("hn-ct", "Sở Công Thương", "Department of Industry and Trade");
    private static final Origin ORIGIN = new Origin("correlation", "cause", null);

    private Town() {}

    static Directory directory() {
        List<Officer> officers = IntStream.range(0, OFFICERS)
                .mapToObj(number -> new Officer(
                        officer(number), AGENCY.agencyId(), Position.OFFICER, "Cán bộ mẫu", "o@invalid", null, null))
                .toList();
        return new Directory(
                List.of(new Agency(AGENCY.agencyId(), AGENCY.nameVi(), AGENCY.nameEn(), null, List.of())), officers);
    }

    private static String officer(int number) {
        return "o-" + number % OFFICERS;
    }

    static String issue(int number) {
        return "issue-" + number;
    }

    static Watch watch(int number, Instant now) {
        Watch fresh = Watch.over(issue(number), "HN-" + number, "Mất điện nhiều lần");
        Handover handover = new Handover(
                issue(number) + ".1",
                0,
                now,
                new Handover.Person(officer(number), "Cán bộ mẫu", AGENCY),
                new Wording("Kiểm tra nguồn điện", "Check the supply"),
                new Handover.Responsibility(AGENCY, null, List.of(), "QĐ 1207"),
                new Handover.Deadline("NORMAL", LATER, null, LATER, "bench", false),
                new Wording("Văn bản trả lời", "A written answer"),
                "Công ty mẫu");
        return Turns.issued(fresh, handover);
    }

    /** A reminder to the officer of an issue. Its group tells it from others of the same issue. */
    static Timer reminder(String group, int issue, Instant at) {
        Task task = new Task(Step.HALF_TIME, at, false, List.of(Audience.OFFICER), List.of());
        return new Timer(
                issue(issue),
                issue(issue) + "." + group,
                new Hook(Duty.HANDLING, null, 1, 1),
                1,
                task,
                ORIGIN,
                Timer.Status.PLANNED,
                null,
                0,
                0,
                null,
                null,
                List.of());
    }
}
