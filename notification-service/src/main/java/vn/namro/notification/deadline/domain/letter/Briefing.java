package vn.namro.notification.deadline.domain.letter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Change;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Opinion;
import vn.namro.notification.deadline.domain.watch.Triage;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.deadline.domain.watch.Wording;
import vn.namro.notification.delivery.domain.Notice.Fact;
import vn.namro.notification.delivery.domain.Notice.Item;

/**
 * What a message tells of an assignment or a triage: the clauses, and nothing of the enterprise's people.
 *
 * @param zone in which dates inside a text are told
 */
public record Briefing(ZoneId zone) {

    private static final String PROVISIONAL_VI = "Thời hạn tạm tính theo lịch làm việc chưa chính thức";
    private static final String PROVISIONAL_EN = "The deadline leans on a calendar that is not yet official";
    private static final Set<String> TOLD_IN_FULL =
            Set.of(Step.ASSIGNED.name(), Step.OPINION_REQUESTED.name(), Step.FAREWELL.name());
    private static final Set<String> TOLD_IN_BRIEF = Set.of(
            "DEADLINE",
            "PREVIOUS_DEADLINE",
            "INTERIM_BY",
            "TRIAGE_BY",
            "OPINION_BY",
            "REASON",
            "APOLOGY",
            "NEW_HOLDER");

    /** What a timer has to tell, as it was at the timer's generation. */
    public Item of(Timer timer, Watch watch) {
        return new Item(
                timer.step().name(),
                timer.task().also().stream().map(Step::name).toList(),
                watch.trackingCode(),
                watch.title(),
                facts(timer, watch));
    }

    /** The text of a letter to the enterprise that a timer carries; empty if it carries none. */
    public Optional<Wording> draft(Timer timer, Watch watch) {
        return Apology.draft(timer, watch, zone);
    }

    /** The same beside others in one letter: what has to be known to act upon it. */
    public static Item brief(Item item) {
        if (TOLD_IN_FULL.contains(item.kind())) {
            return item;
        }
        List<Fact> kept = item.facts().stream()
                .filter(fact -> TOLD_IN_BRIEF.contains(fact.label()))
                .toList();
        return new Item(item.kind(), item.also(), item.trackingCode(), item.title(), kept);
    }

    private List<Fact> facts(Timer timer, Watch watch) {
        List<Fact> facts = new ArrayList<>();
        draft(timer, watch).ifPresent(draft -> facts.add(Fact.of("APOLOGY", draft.vi(), draft.en())));
        facts.addAll(turn(timer, watch));
        if (timer.hook().duty() == Duty.OPINION) {
            watch.chronicle().opinions().stream()
                    .filter(opinion ->
                            opinion.agency().agencyId().equals(timer.hook().of()))
                    .reduce((first, second) -> second)
                    .ifPresent(opinion -> facts.addAll(facts(opinion)));
        }
        Optional<Handover> held = timer.step() == Step.FAREWELL
                ? watch.handoverBefore(timer.generation())
                : watch.handover(timer.generation());
        facts.addAll(held.map(Briefing::facts)
                .or(() -> watch.triage(timer.generation()).map(Briefing::facts))
                .orElse(List.of()));
        return facts;
    }

    private static List<Fact> turn(Timer timer, Watch watch) {
        List<Fact> facts = new ArrayList<>();
        if (timer.step() != Step.FAREWELL && timer.step() != Step.EXTENDED && timer.step() != Step.RECOMPUTED) {
            return facts;
        }
        watch.chronicle().changes().stream()
                .filter(change -> change.generation() == timer.generation())
                .forEach(change -> {
                    if (change.previousDueAt() != null) {
                        facts.add(Fact.at("PREVIOUS_DEADLINE", change.previousDueAt()));
                    }
                    if (change.reason() != null) {
                        facts.add(reason(change));
                    }
                });
        if (timer.step() == Step.FAREWELL) {
            watch.handover(timer.generation())
                    .filter(held -> held.generation() == timer.generation())
                    .ifPresent(held -> facts.add(Fact.of(
                            "NEW_HOLDER", held.person().name(), held.person().name())));
        }
        return facts;
    }

    private static Fact reason(Change change) {
        String reason = Objects.requireNonNullElse(change.reason(), "");
        return change.kind() == Change.Kind.RECOMPUTED
                ? Fact.of("REASON", because(reason, true), because(reason, false))
                : Fact.of("REASON", reason, reason);
    }

    private static String because(String code, boolean vietnamese) {
        return switch (code) {
            case "CALENDAR" -> vietnamese ? "lịch làm việc thay đổi" : "the working calendar changed";
            case "TERM" -> vietnamese ? "thời hạn quy định thay đổi" : "the prescribed term changed";
            case "URGENCY" -> vietnamese ? "mức độ khẩn thay đổi" : "the urgency changed";
            default -> code;
        };
    }

    private static List<Fact> facts(Opinion opinion) {
        List<Fact> facts = new ArrayList<>();
        facts.add(named("OPINION_AGENCY", List.of(opinion.agency())));
        String question = opinion.question();
        if (question != null) {
            facts.add(Fact.of("QUESTION", question, question));
        }
        facts.add(Fact.at("OPINION_BY", opinion.dueAt()));
        return facts;
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
