package vn.namro.routing.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.Assignment.Decision;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.Assignment.Responsibility;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Presence;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.step.Grounds;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MissingClause;

/** Issues that were filed, and what became of them. */
public final class Filed {

    /** Monday, 09:00 in Hanoi. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    public static final Grounds.Limits LIMITS = new Grounds.Limits(5, 10, List.of("officer", "lead", "head"), 100);

    private Filed() {}

    public static SubmittedIssue issue(String id) {
        return issue(id, "B1", Urgency.NORMAL);
    }

    public static SubmittedIssue issue(String id, @Nullable String category, Urgency urgency) {
        return new SubmittedIssue(
                id,
                "HN-202611-" + id,
                MONDAY,
                "web",
                new SubmittedIssue.Enterprise(
                        "0100112437",
                        "Công ty TNHH Cơ khí Mẫu",
                        new SubmittedIssue.Contact("Nguyễn Thị Mẫu", "lien.he@namro.invalid", "024 0000 0000")),
                "kcn",
                null,
                category,
                urgency,
                "Đường vào khu hư hỏng",
                "Xe container không vào được xưởng.");
    }

    public static Desk desk(Catalogue catalogue, Entries... entries) {
        Matrix matrix = Entries.matrix(entries);
        return new Desk(catalogue, matrix, SmallCity.calendar(), Presence.ALWAYS, "hn-vp");
    }

    public static Party party(String agencyId) {
        return new Party(agencyId, SmallCity.name(agencyId));
    }

    /** Assigned to an officer {@code o-…} of the lead. */
    public static RoutedIssue assigned(String id, String officerId, String lead, Instant due, String... helpers) {
        Assignment assignment = new Assignment(
                id + ".1",
                MONDAY,
                new Person(officerId, "Cán bộ mẫu", "officer", party(lead)),
                new Bilingual("Việc phải làm", "The task"),
                new Responsibility(
                        party(lead),
                        null,
                        List.of(helpers).stream().map(Filed::party).toList(),
                        null),
                new Deadline(Urgency.NORMAL, MONDAY, null, due, "test.1", false),
                new Bilingual("Kết quả", "Result"),
                new Decision("m-test", "e-1", List.of(new Bilingual("Vì sao", "Why"))));
        Timing timing = Timing.first(SmallCity.terms().get(1), MONDAY, MONDAY);
        return Evolution.begin(issue(id), List.of(new Fact.Issued(assignment, timing, null)));
    }

    public static RoutedIssue inTriage(String id, String agency, Instant by) {
        MissingClause missing = new MissingClause(Clause.PERSON, new Bilingual("Chưa rõ", "Unclear"));
        Triage triage = new Triage(MONDAY, List.of(missing), party(agency), by, "test.1", "m-test");
        return Evolution.begin(issue(id), List.of(new Fact.Unclear(triage)));
    }
}
