package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.platform.http.Languages;
import vn.namro.routing.assignment.adapter.web.AssignmentView.ContactView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.DeadlineView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.IssueView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.PersonView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.ReasonsView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.ResponsibilityView;
import vn.namro.routing.assignment.adapter.web.TriageView.MissingView;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.assignment.domain.course.Course;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.course.Happening;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.assignment.domain.step.Capacity;
import vn.namro.routing.assignment.domain.step.Participant;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.responsibility.domain.MissingClause;

/** Assignments and triage in the words of one reader's language. */
final class Views {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final boolean vietnamese;

    private final Locale locale;
    private final MessageSource messages;
    private final ZoneId city;

    Views(@Nullable String acceptLanguage, MessageSource messages, ZoneId city) {
        this.locale = Languages.of(acceptLanguage);
        this.vietnamese = locale.equals(Languages.VIETNAMESE);
        this.messages = messages;
        this.city = city;
    }

    /** Where days begin and end. */
    ZoneId zone() {
        return city;
    }

    AssignmentView assignment(RoutedIssue found, boolean withContact) {
        Assignment assignment = found.present();
        Course course = found.course();
        List<Former> former = course.former();
        return new AssignmentView(
                assignment.id(),
                found.state().name(),
                state(found.state()),
                course.version(),
                assignment.issuedAt(),
                course.acceptedAt(),
                found.ended() == null ? null : found.ended().because().name(),
                former.isEmpty()
                        ? null
                        : former.get(former.size() - 1).assignment().id(),
                person(assignment.person()),
                text(assignment.task()),
                responsibility(assignment.responsibility()),
                deadline(assignment.deadline()),
                text(assignment.expectedResult()),
                new ReasonsView(
                        assignment.decision().matrixVersion(),
                        assignment.decision().entryId(),
                        texts(assignment.decision().explanation())),
                issue(found, withContact),
                null,
                null);
    }

    FormerView former(RoutedIssue found, Former former) {
        Assignment assignment = former.assignment();
        return new FormerView(
                assignment.id(),
                former.ended().name(),
                state(former.ended()),
                found.course().version(),
                assignment.issuedAt(),
                former.endedAt(),
                person(assignment.person()),
                text(assignment.task()),
                responsibility(assignment.responsibility()),
                deadline(assignment.deadline()),
                text(assignment.expectedResult()),
                found.issue().issueId(),
                found.issue().trackingCode(),
                found.issue().title(),
                found.successorOf(assignment.id())
                        .map(next -> new FormerView.SuccessorView(
                                next.id(),
                                party(next.person().agency()),
                                next.person().name()))
                        .orElse(null));
    }

    TriageView triage(RoutedIssue found) {
        Triage triage = Objects.requireNonNull(found.triage());
        return new TriageView(
                found.issue().issueId(),
                found.course().version(),
                triage.since(),
                missing(triage.missing()),
                party(triage.agency()),
                triage.by(),
                triage.matrixVersion(),
                found.course().returns(),
                issue(found, false));
    }

    DetailsView details(RoutedIssue found, WorkingCalendar calendar, Instant now) {
        return new Details(this, found.course(), calendar, now).view();
    }

    /** The steps that somebody can take, each as its address names it. */
    List<String> allowed(Participant who, RoutedIssue found) {
        return who.allowed(found).stream()
                .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    String state(State state) {
        return word("state." + state);
    }

    String capacity(Capacity capacity) {
        return word("capacity." + capacity);
    }

    /** What happened, in a few words. */
    String happening(Happening happening) {
        Party agency = happening.by().agency();
        String what = word("happening." + happening.kind());
        return agency == null ? what : what + " (" + text(agency.name()) + ")";
    }

    /** A moment by the clocks of the city. */
    String local(Instant at) {
        return LOCAL.format(at.atZone(city));
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale);
    }

    private PersonView person(Assignment.Person person) {
        return new PersonView(person.officerId(), person.name(), person.position(), party(person.agency()));
    }

    private ResponsibilityView responsibility(Assignment.Responsibility responsibility) {
        Assignment.Party liaison = responsibility.liaison();
        return new ResponsibilityView(
                party(responsibility.lead()),
                liaison == null ? null : party(liaison),
                responsibility.coordinating().stream().map(this::party).toList(),
                responsibility.legalBasis());
    }

    private static DeadlineView deadline(Assignment.Deadline deadline) {
        return new DeadlineView(
                deadline.urgency().name(),
                deadline.acceptBy(),
                deadline.interimBy(),
                deadline.dueAt(),
                deadline.calendarVersion(),
                deadline.provisional());
    }

    private static IssueView issue(RoutedIssue routed, boolean withContact) {
        SubmittedIssue issue = routed.issue();
        SubmittedIssue.Contact contact = issue.enterprise().contact();
        return new IssueView(
                issue.issueId(),
                issue.trackingCode(),
                issue.submittedAt(),
                issue.enterprise().taxCode(),
                issue.enterprise().name(),
                withContact ? new ContactView(contact.name(), contact.email(), contact.phone()) : null,
                issue.zoneId(),
                issue.communeId(),
                issue.categoryId(),
                issue.channel(),
                issue.title(),
                issue.description());
    }

    List<MissingView> missing(List<MissingClause> missing) {
        return missing.stream()
                .map(each -> new MissingView(each.clause().name(), text(each.reason())))
                .toList();
    }

    AgencyView agency(Agency agency) {
        return new AgencyView(agency.id(), text(agency.name()));
    }

    AgencyView party(Assignment.Party party) {
        return new AgencyView(party.agencyId(), text(party.name()));
    }

    List<String> texts(List<Bilingual> texts) {
        return texts.stream().map(this::text).toList();
    }

    String text(Bilingual text) {
        return vietnamese ? text.vi() : text.en();
    }
}
