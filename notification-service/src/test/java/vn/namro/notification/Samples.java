package vn.namro.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import vn.namro.calendar.Interval;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.catalog.domain.Agency;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.domain.ladder.Ladder;
import vn.namro.notification.deadline.domain.ladder.Rung;
import vn.namro.notification.deadline.domain.ladder.SendingHours;
import vn.namro.notification.deadline.domain.timer.Origin;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Triage;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.deadline.domain.watch.Wording;

/** One issue, its assignment, the people concerned, and the calendar and ladder as they ship. */
public final class Samples {

    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final String ISSUE = "issue-1";
    public static final String ASSIGNMENT = "issue-1.1";
    public static final String CITY_OFFICE = "hn-vp-2025";
    public static final Origin ORIGIN = new Origin("correlation", "cause", null);

    /** Monday 23 November 2026, 09:00. */
    public static final Instant ISSUED = local("2026-11-23T09:00");

    /** Monday 7 December 2026, 17:00: ten working days later. */
    public static final Instant DUE = local("2026-12-07T17:00");

    public static final WorkingCalendar CALENDAR = WorkingCalendar.builder("test", HANOI)
            .week(WeeklyHours.mondayToFriday(Interval.of("08:00", "12:00"), Interval.of("13:00", "17:00")))
            .build();

    private static final AgencyName INDUSTRY =
            new AgencyName("hn-ct", "Sở Công Thương", "Department of Industry and Trade");

    private Samples() {}

    /** An instant by Hanoi's clock. */
    public static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(HANOI).toInstant();
    }

    public static Handover handover() {
        return handover(ISSUED, local("2026-11-24T09:00"), DUE);
    }

    public static Handover handover(Instant issuedAt, Instant acceptBy, Instant dueAt) {
        return handover("NORMAL", issuedAt, acceptBy, dueAt);
    }

    public static Handover handover(String urgency, Instant issuedAt, Instant acceptBy, Instant dueAt) {
        return new Handover(
                ASSIGNMENT,
                0,
                issuedAt,
                new Handover.Person("o-hn-ct-1", "Cán bộ mẫu 0017 (demo)", INDUSTRY),
                new Wording("Kiểm tra nguồn điện", "Check the supply"),
                new Handover.Responsibility(
                        new AgencyName("evn-hn", "EVNHANOI", "Hanoi Power"), INDUSTRY, List.of(), "QĐ 1207"),
                new Handover.Deadline(urgency, acceptBy, null, dueAt, "test", true),
                new Wording("Văn bản trả lời", "A written answer"),
                "Công ty TNHH Cơ khí Mẫu");
    }

    public static Triage triage() {
        return new Triage(
                0,
                new AgencyName(CITY_OFFICE, "Văn phòng UBND TP Hà Nội", "City Office"),
                ISSUED,
                local("2026-11-25T17:00"),
                List.of(new Triage.Missing("RESPONSIBILITY", new Wording("Chưa rõ lĩnh vực", "Category unknown"))));
    }

    public static Watch watch() {
        return Turns.issued(Watch.over(ISSUE, "HN-261123-7K3M9Q", "Mất điện nhiều lần"), handover());
    }

    /** Officer, lead and head of the agency; officer and lead of the City Office; the chairman. */
    public static Directory directory() {
        return directory(List.of(
                officer("o-hn-ct-1", "hn-ct", Position.OFFICER),
                officer("o-hn-ct-lead", "hn-ct", Position.LEAD),
                officer("o-hn-ct-head", "hn-ct", Position.HEAD),
                officer("o-hn-vp-1", CITY_OFFICE, Position.OFFICER),
                officer("o-hn-vp-lead", CITY_OFFICE, Position.LEAD),
                officer("o-hn-vp-head", CITY_OFFICE, Position.HEAD),
                officer("o-hn-ct-2", "hn-ct", Position.OFFICER),
                officer("o-hn-tc-1", "hn-tc", Position.OFFICER),
                officer("o-hn-tc-lead", "hn-tc", Position.LEAD),
                officer("o-chairman", "hn-ubnd", Position.CHAIRMAN)));
    }

    public static Directory directory(List<Officer> officers) {
        return new Directory(List.of(new Agency("hn-ct", "Sở Công Thương", "DoIT", null, List.of())), officers);
    }

    public static Officer officer(String id, String agency, Position position) {
        return new Officer(id, agency, position, "Mẫu " + id, id + "@demo.namro.invalid", null, null);
    }

    /** The ladder that ships with the service. */
    public static Ladder ladder() {
        return ladder(new SendingHours(true, Duration.ofMinutes(1)));
    }

    /** The same with other sending hours. */
    public static Ladder ladder(SendingHours hours) {
        try {
            List<PropertySource<?>> sources =
                    new YamlPropertySourceLoader().load("ladder", new ClassPathResource("notification-ladder.yml"));
            Binder binder = new Binder(ConfigurationPropertySources.from(sources));
            return new Ladder(
                    binder.bind("namro.ladder.rungs", Bindable.listOf(Rung.class))
                            .get(),
                    binder.bind("namro.ladder.progress-every", Integer.class).get(),
                    hours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
