package vn.namro.testing.planted.clean.issue.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.testing.planted.clean.issue.domain.Issue;

/** A use case, told time and identity, with the record it takes. */
public final class SubmitIssue {

    private final Issues issues;
    private final Clock clock;
    private final Supplier<String> identities;

    public SubmitIssue(Issues issues, Clock clock, Supplier<String> identities) {
        this.issues = issues;
        this.clock = clock;
        this.identities = identities;
    }

    public Mono<Issue> submit(Command command) {
        return issues.add(new Issue(identities.get(), command.words(), Instant.now(clock), null));
    }

    public record Command(List<String> words) {

        public Command {
            words = List.copyOf(words);
        }
    }
}
