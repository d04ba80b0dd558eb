package vn.namro.routing.assignment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.application.FollowReorganisations.Moved;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.testing.SettableClock;

class FollowReorganisationsTest {

    private final RoutedIssuesInMemory issues = new RoutedIssuesInMemory();
    private final Desk desk = Filed.desk(SmallCity.catalogue(), entry("e", "@board"));
    private final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();
    private final FollowReorganisations following = new FollowReorganisations(
            issues,
            this::keep,
            new DecideStep(at -> desk, Filed.LIMITS, issues),
            SettableClock.at(Instant.parse("2025-03-01T01:00:00Z")));

    private Mono<StepTaken> keep(String id, Function<RoutedIssue, Mono<StepTaken>> decide, Occasion occasion) {
        RuntimeException failure = failing.get(id);
        return failure != null
                ? Mono.error(failure)
                : issues.find(id, RoutedIssues.Scope.ALL)
                        .flatMap(decide)
                        .doOnNext(outcome -> outcome.fold(
                                taken -> {
                                    issues.keep(taken.after());
                                    return true;
                                },
                                stale -> false,
                                notNow -> false,
                                wrong -> false));
    }

    private List<Moved> run() {
        return Objects.requireNonNull(following.run().collectList().block());
    }

    @Test
    void what_former_agencies_had_goes_on_once_and_what_others_have_stays() {
        Instant due = Filed.MONDAY;
        issues.keep(Filed.assigned("board", "o-hn-hiza-1", "hn-hiza", due));
        issues.keep(Filed.assigned("helped", "o-hn-ct-1", "hn-ct", due, "hn-hiza"));
        issues.keep(Filed.assigned("other", "o-hn-qhkt-1", "hn-qhkt", due));
        issues.keep(Filed.inTriage("unclear", "hn-vp", due));

        assertThat(run())
                .filteredOn(Moved::moved)
                .extracting(Moved::issueId)
                .containsExactlyInAnyOrder("board", "helped", "unclear");
        assertThat(run()).noneMatch(Moved::moved);
        assertThat(agencies("board")).containsExactly("hn-hhtip");
        assertThat(agencies("helped")).containsExactly("hn-ct", "hn-hhtip");
        assertThat(agencies("unclear")).containsExactly("hn-vp-2025");
        assertThat(agencies("other")).containsExactly("hn-qhkt");
    }

    private List<String> agencies(String id) {
        return Objects.requireNonNull(issues.find(id, RoutedIssues.Scope.ALL).block())
                .agencies();
    }

    @Test
    void one_that_fails_does_not_keep_the_others() {
        issues.keep(Filed.assigned("bad", "o-hn-hiza-1", "hn-hiza", Filed.MONDAY));
        issues.keep(Filed.assigned("good", "o-hn-hiza-1", "hn-hiza", Filed.MONDAY));
        failing.put("bad", new IllegalStateException("database away"));

        assertThat(run()).filteredOn(Moved::moved).extracting(Moved::issueId).containsExactly("good");
        failing.clear();
        assertThat(run()).filteredOn(Moved::moved).extracting(Moved::issueId).containsExactly("bad");
    }
}
