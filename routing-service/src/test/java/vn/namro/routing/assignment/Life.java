package vn.namro.routing.assignment;

import static vn.namro.routing.Entries.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Question;
import vn.namro.routing.assignment.domain.step.Decided;
import vn.namro.routing.assignment.domain.step.Deed;
import vn.namro.routing.assignment.domain.step.FromOutside;
import vn.namro.routing.assignment.domain.step.Grounds;
import vn.namro.routing.assignment.domain.step.Handling;
import vn.namro.routing.assignment.domain.step.Objection;
import vn.namro.routing.assignment.domain.step.Participant;
import vn.namro.routing.assignment.domain.step.Timekeeping;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Urgency;

/** One issue that goes through its life in a test: led by {@code hn-ct}, with {@code hn-qhkt} coordinating. */
public final class Life {

    private final List<Fact> told = new ArrayList<>();
    private Desk desk;
    private Instant now;
    private RoutedIssue issue;

    private Life(Desk desk, SubmittedIssue filed, Instant now) {
        this.desk = desk;
        this.now = now;
        List<Fact> facts = desk.settle(Handover.first(filed), desk.rule(filed, now), Map.of(), now);
        told.addAll(facts);
        this.issue = Evolution.begin(filed, facts);
    }

    public static Life of(Urgency urgency) {
        return of(urgency, entry("e", "hn-ct").with("hn-qhkt"));
    }

    /** Decided by this entry alone. */
    public static Life of(Urgency urgency, Entries decides) {
        return new Life(Filed.desk(city(), decides), Filed.issue("i1", "B1", urgency), Filed.MONDAY);
    }

    /** Nobody knows what it is about. */
    public static Life unclear() {
        return new Life(Filed.desk(city(), entry("e", "hn-ct")), Filed.issue("i1", null, Urgency.NORMAL), Filed.MONDAY);
    }

    /** With a lead and a head in {@code hn-ct}, above its two officers. */
    public static Catalogue city() {
        List<Officer> officers = new ArrayList<>(SmallCity.officers());
        officers.add(at("lead", "o-ct-lead"));
        officers.add(at("head", "o-ct-head"));
        return SmallCity.catalogue(officers);
    }

    private static Officer at(String position, String id) {
        Officer some = SmallCity.officer(id, "hn-ct");
        return new Officer(
                id,
                "hn-ct",
                new Position(position, new Bilingual(position, position)),
                some.name(),
                some.email(),
                some.language(),
                some.validity());
    }

    public RoutedIssue issue() {
        return issue;
    }

    public Desk desk() {
        return desk;
    }

    public Instant now() {
        return now;
    }

    /** Every fact since the last look. */
    public List<Fact> told() {
        List<Fact> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** Sets the time, as a moment of the city such as {@code 2026-11-23T09:00}. */
    public Life at(String local) {
        now = LocalDateTime.parse(local).atZone(desk.calendar().zone()).toInstant();
        return this;
    }

    /** Goes on with another desk: another catalogue, matrix or calendar. */
    public Life with(Desk other) {
        desk = other;
        return this;
    }

    public Grounds grounds(@Nullable Participant who) {
        By by = who == null ? By.SYSTEM : new By("OFFICER", "Cán bộ mẫu", null);
        return new Grounds(desk, Filed.LIMITS, Map.of(), by, who, now);
    }

    /** The one who has it. */
    public Participant holder() {
        var person = issue.present().person();
        return new Participant(true, false, false, person.agency().agencyId(), person.officerId());
    }

    public static Participant lead(String agencyId) {
        return new Participant(false, true, false, agencyId, "lead-of-" + agencyId);
    }

    public static Participant officer(String agencyId) {
        return new Participant(true, false, false, agencyId, "another-of-" + agencyId);
    }

    public static Participant coordinator() {
        return new Participant(false, false, true, null, null);
    }

    /** Takes a step that the table allows. */
    public Life take(Participant who, Deed deed) {
        if (!who.may(deed.action(), issue)) {
            throw new AssertionError(deed.action() + " is not for " + who + " in " + issue.state());
        }
        return apply(deed.decide(issue, grounds(who)));
    }

    /** What is wrong with a step that the table allows. */
    public List<Objection> objections(Participant who, Deed deed) {
        return deed.decide(issue, grounds(who)).fold(facts -> List.of(), objections -> objections);
    }

    /** Hears of something that was decided elsewhere. */
    public Life hear(Deed deed) {
        return apply(FromOutside.decide(deed, issue, grounds(null)));
    }

    /** Has its limit worked out again, by the desk of now. */
    public Life recomputed(Fact.Recomputed.Why why) {
        return apply(new Timekeeping.Recomputation(why).decide(issue, grounds(null)));
    }

    private Life apply(Decided decided) {
        List<Fact> facts = decided.fold(done -> done, objections -> {
            throw new AssertionError(objections);
        });
        told.addAll(facts);
        issue = Evolution.after(issue, facts);
        return this;
    }

    public Life accepted() {
        return take(holder(), new Handling.Acceptance());
    }

    public Life asked() {
        return take(holder(), new Handling.InformationRequest("Vị trí nào?", null));
    }

    /** The question that waits for an answer. */
    public Question question() {
        return Objects.requireNonNull(issue.course().question());
    }
}
