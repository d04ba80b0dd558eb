package vn.namro.routing.assignment.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.step.Decided;
import vn.namro.routing.assignment.domain.step.Deed;
import vn.namro.routing.assignment.domain.step.FromOutside;
import vn.namro.routing.assignment.domain.step.Grounds;
import vn.namro.routing.assignment.domain.step.Participant;

/** Decides what comes of a step, with all that it depends on. Stores nothing. */
public final class DecideStep {

    private final Function<Instant, Desk> desks;
    private final Grounds.Limits limits;
    private final OpenAssignments openAssignments;

    public DecideStep(Function<Instant, Desk> desks, Grounds.Limits limits, OpenAssignments openAssignments) {
        this.desks = desks;
        this.limits = limits;
        this.openAssignments = openAssignments;
    }

    /** A step of somebody of the city, which the table allows. */
    public Mono<Decided> decide(RoutedIssue before, Deed deed, By by, @Nullable Participant who, Instant at) {
        Grounds grounds = grounds(by, who, at);
        return load(deed.considers(before, grounds)).map(load -> deed.decide(before, grounds.with(load)));
    }

    /** Something that was decided elsewhere: where it does not fit any more, nothing comes of it. */
    public Mono<Decided> follow(RoutedIssue before, Deed deed, By by, Instant at) {
        Grounds grounds = grounds(by, null, at);
        boolean fits = deed.action().from().contains(before.state());
        return load(fits ? deed.considers(before, grounds) : Set.of())
                .map(load -> FromOutside.decide(deed, before, grounds.with(load)));
    }

    /** What a step at a moment is decided upon, but for how much each officer has to do. */
    public Grounds grounds(By by, @Nullable Participant who, Instant at) {
        return new Grounds(desks.apply(at), limits, Map.of(), by, who, at);
    }

    private Mono<Map<String, Long>> load(Set<String> officers) {
        return officers.isEmpty() ? Mono.just(Map.of()) : openAssignments.countByOfficer(officers);
    }
}
