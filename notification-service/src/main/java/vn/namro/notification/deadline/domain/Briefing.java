package vn.namro.notification.deadline.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.delivery.domain.Notice;
import vn.namro.notification.delivery.domain.Notice.Addressee;
import vn.namro.notification.delivery.domain.Notice.Fact;

/** What a message tells of an assignment or a triage: the clauses, and nothing of the enterprise's people. */
public final class Briefing {

    private static final String PROVISIONAL_VI = "Thời hạn tạm tính theo lịch làm việc chưa chính thức";
    private static final String PROVISIONAL_EN = "The deadline leans on a calendar that is not yet official";

    private Briefing() {}

    /** The notice of one delivery of a timer, as it was at the timer's generation. */
    public static Notice of(Timer timer, Delivery delivery, Watch watch, Officer to) {
        List<Fact> facts = watch.handover(timer.generation())
                .map(Briefing::facts)
                .or(() -> watch.triage(timer.generation()).map(Briefing::facts))
                .orElse(List.of());
        return new Notice(
                delivery.id(),
                timer.step().name(),
                timer.also().stream().map(Step::name).toList(),
                new Addressee(to.id(), to.name(), to.email()),
                timer.dueAt(),
                watch.trackingCode(),
                watch.title(),
                facts);
    }

    private static List<Fact> facts(Handover handover) {
        List<Fact> facts = new ArrayList<>();
        Handover.Person person = handover.person();
        facts.add(Fact.of(
                "PERSON",
                person.name() + ", " + person.agency().nameVi(),
                person.name() + ", " + person.agency().nameEn()));
        facts.add(Fact.of("TASK", handover.task().vi(), handover.task().en()));
        facts.addAll(responsibility(handover.responsibility()));
        facts.addAll(deadline(handover.deadline()));
        facts.add(Fact.of(
                "RESULT",
                handover.expectedResult().vi(),
                handover.expectedResult().en()));
        return facts;
    }

    private static List<Fact> responsibility(Handover.Responsibility responsibility) {
        List<Fact> facts = new ArrayList<>();
        facts.add(named("RESPONSIBILITY", List.of(responsibility.lead())));
        AgencyName liaison = responsibility.liaison();
        if (liaison != null) {
            facts.add(named("LIAISON", List.of(liaison)));
        }
        if (!responsibility.coordinating().isEmpty()) {
            facts.add(named("COORDINATING", responsibility.coordinating()));
        }
        String basis = responsibility.legalBasis();
        if (basis != null) {
            facts.add(Fact.of("LEGAL_BASIS", basis, basis));
        }
        return facts;
    }

    private static List<Fact> deadline(Handover.Deadline deadline) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at("ACCEPT_BY", deadline.acceptBy()));
        if (deadline.interimBy() != null) {
            facts.add(Fact.at("INTERIM_BY", deadline.interimBy()));
        }
        facts.add(Fact.at("DEADLINE", deadline.dueAt()));
        if (deadline.provisional()) {
            facts.add(Fact.of("PROVISIONAL", PROVISIONAL_VI, PROVISIONAL_EN));
        }
        return facts;
    }

    private static List<Fact> facts(Triage triage) {
        List<Fact> facts = new ArrayList<>();
        facts.add(named("TRIAGE_AGENCY", List.of(triage.agency())));
        triage.missing()
                .forEach(missing -> facts.add(Fact.of(
                        "MISSING", missing.reason().vi(), missing.reason().en())));
        facts.add(Fact.at("TRIAGE_BY", triage.by()));
        return facts;
    }

    private static Fact named(String label, List<AgencyName> agencies) {
        return Fact.of(label, joined(agencies, AgencyName::nameVi), joined(agencies, AgencyName::nameEn));
    }

    private static String joined(List<AgencyName> agencies, Function<AgencyName, String> name) {
        return agencies.stream().map(name).collect(Collectors.joining("; "));
    }
}
