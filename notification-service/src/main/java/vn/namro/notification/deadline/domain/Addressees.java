package vn.namro.notification.deadline.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;

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
        for (Audience audience : timer.to()) {
            climb(audience, timer.generation(), watch, directory, on)
                    .filter(recipient -> found.stream().noneMatch(known -> isSame(known, recipient)))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isSame(Recipient one, Recipient other) {
        return one.officerId().equals(other.officerId());
    }

    private Stream<Recipient> climb(Audience audience, int generation, Watch watch, Directory directory, LocalDate on) {
        int skipped = 0;
        for (Optional<Audience> level = Optional.of(audience);
                level.isPresent();
                level = level.flatMap(Audience::above)) {
            List<Officer> people = people(level.get(), generation, watch, directory, on);
            if (!people.isEmpty()) {
                int gaps = skipped;
                return people.stream().map(officer -> new Recipient(officer.id(), officer.agencyId(), audience, gaps));
            }
            skipped++;
        }
        return Stream.empty();
    }

    private List<Officer> people(Audience audience, int generation, Watch watch, Directory directory, LocalDate on) {
        Optional<Handover.Person> person = watch.handover(generation).map(Handover::person);
        return switch (audience) {
            case OFFICER ->
                person.flatMap(named -> directory.officer(named.officerId(), on)).stream()
                        .toList();
            case AGENCY_LEAD -> in(person, Position.LEAD, directory, on);
            case AGENCY_HEAD -> in(person, Position.HEAD, directory, on);
            case CITY_OFFICE -> directory.holders(cityOffice, Position.LEAD, on);
            case CHAIRMAN -> directory.holders(Position.CHAIRMAN, on);
            case TRIAGE_OFFICERS ->
                watch.triage(generation)
                        .map(triage -> directory.holders(triage.agency().agencyId(), Position.OFFICER, on))
                        .orElse(List.of());
        };
    }

    private static List<Officer> in(
            Optional<Handover.Person> person, Position position, Directory directory, LocalDate on) {
        return person.map(named -> directory.holders(named.agency().agencyId(), position, on))
                .orElse(List.of());
    }
}
