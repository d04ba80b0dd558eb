package vn.namro.notification.deadline.domain.timer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * Finds who an audience is at present. Where nobody is found the next level above is written to instead, and the gap is
 * told: a message is not dropped because a chair is empty.
 *
 * @param cityOffice id of the agency that coordinates; followed to its successors
 */
public record Addressees(String cityOffice) {

    /** The people of a timer's step on a date, each once; empty only if nobody is known up to the top. */
    public List<Recipient> of(Timer timer, Watch watch, Directory directory, LocalDate on) {
        List<Recipient> found = new ArrayList<>();
        for (Audience audience : timer.task().to()) {
            new Chain(timer, watch, directory, on, audience)
                    .climb()
                    .filter(recipient -> found.stream().noneMatch(known -> isSame(known, recipient)))
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * Whether the directory has heard of everybody that a timer speaks to first. The catalogue travels beside the
     * assignments: just after the first start, an assignment may be here before the agency that it names.
     */
    public boolean areTold(Timer timer, Watch watch, Directory directory) {
        boolean person = watch.handover(timer.generation()).stream()
                .allMatch(held -> directory.known(held.person().officerId()).isPresent());
        Stream<Optional<String>> agencies = Stream.of(
                watch.triage(timer.generation()).map(triage -> triage.agency().agencyId()),
                Optional.ofNullable(
                        timer.hook().duty() == Duty.OPINION ? timer.hook().of() : null));
        return person && agencies.flatMap(Optional::stream).allMatch(directory::knowsPeopleOf);
    }

    private static boolean isSame(Recipient one, Recipient other) {
        return one.officerId().equals(other.officerId());
    }

    /** One chain upward, from the audience it begins with. */
    private final class Chain {

        private final Timer timer;
        private final Watch watch;
        private final Directory directory;
        private final LocalDate on;
        private final Audience first;
        private final Optional<Handover.Person> person;

        private Chain(Timer timer, Watch watch, Directory directory, LocalDate on, Audience first) {
            this.timer = timer;
            this.watch = watch;
            this.directory = directory;
            this.on = on;
            this.first = first;
            this.person = (first == Audience.FORMER_OFFICER
                            ? watch.handoverBefore(timer.generation())
                            : watch.handover(timer.generation()))
                    .map(Handover::person);
        }

        private Stream<Recipient> climb() {
            int skipped = 0;
            for (Optional<Audience> level = Optional.of(first);
                    level.isPresent();
                    level = level.flatMap(Audience::above)) {
                List<Officer> people = people(level.get());
                if (!people.isEmpty()) {
                    int gaps = skipped;
                    return people.stream().map(officer -> new Recipient(officer.id(), officer.agencyId(), first, gaps));
                }
                skipped++;
            }
            return Stream.empty();
        }

        private List<Officer> people(Audience audience) {
            return switch (audience) {
                case FORMER_OFFICER ->
                    person.flatMap(named -> directory.known(named.officerId())).stream()
                            .toList();
                case OFFICER ->
                    person.flatMap(named -> directory.officer(named.officerId(), on)).stream()
                            .toList();
                case AGENCY_LEAD -> ofThePerson(Position.LEAD);
                case AGENCY_HEAD -> ofThePerson(Position.HEAD);
                case OWING_OFFICERS -> owing(Position.OFFICER);
                case OWING_LEAD -> owing(Position.LEAD);
                case OWING_HEAD -> owing(Position.HEAD);
                case CITY_OFFICE -> directory.holders(cityOffice, Position.LEAD, on);
                case CITY_OFFICE_HEAD -> directory.holders(cityOffice, Position.HEAD, on);
                case CHAIRMAN -> directory.holders(Position.CHAIRMAN, on);
                case TRIAGE_OFFICERS ->
                    watch.triage(timer.generation())
                            .map(triage -> directory.holders(triage.agency().agencyId(), Position.OFFICER, on))
                            .orElse(List.of());
            };
        }

        private List<Officer> ofThePerson(Position position) {
            return person.map(named -> directory.holders(named.agency().agencyId(), position, on))
                    .orElse(List.of());
        }

        private List<Officer> owing(Position position) {
            String agency = timer.hook().of();
            return agency == null ? List.of() : directory.holders(agency, position, on);
        }
    }
}
