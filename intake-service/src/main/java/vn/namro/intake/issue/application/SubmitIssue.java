package vn.namro.intake.issue.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.TrackingCode;

/**
 * Stores a filing as an issue, once: an id that exists already means that the same request came before, or at the same
 * time.
 */
public final class SubmitIssue {

    private static final String NO_CATEGORY = "none";
    /** With six symbols a second try is rare and a tenth means that something else is wrong. */
    private static final int MAX_SALT = 10;

    private final Issues issues;
    private final CatalogEntries catalog;
    private final Backlog backlog;
    private final Submissions submissions;
    private final Settings settings;

    /**
     * The rules that a city sets.
     *
     * @param zone whose days the tracking codes carry
     * @param oldestWaiting when an event waits longer to be published, nothing more is taken in
     */
    public record Settings(ZoneId zone, Duration oldestWaiting) {

        public Settings {
            if (oldestWaiting.isNegative() || oldestWaiting.isZero()) {
                throw new IllegalArgumentException("oldestWaiting must be above zero, not " + oldestWaiting);
            }
        }
    }

    /** A filing that was checked, the id its issue gets, and when it came. */
    public record Request(String id, Filing filing, Instant at, Occasion occasion) {}

    public SubmitIssue(
            Issues issues, CatalogEntries catalog, Backlog backlog, Submissions submissions, Settings settings) {
        this.issues = issues;
        this.catalog = catalog;
        this.backlog = backlog;
        this.submissions = submissions;
        this.settings = settings;
    }

    /** Submits; the filing is taken to be right, see {@link CheckFiling}. */
    public Mono<Submitted> submit(Request request) {
        if (backlog.oldest().compareTo(settings.oldestWaiting()) > 0) {
            return Mono.just(new Submitted.Overloaded());
        }
        return add(request, 0);
    }

    private Mono<Submitted> add(Request request, int salt) {
        if (salt == MAX_SALT) {
            return Mono.error(new IllegalStateException("no free tracking code for " + request.id()));
        }
        LocalDate day = request.at().atZone(settings.zone()).toLocalDate();
        TrackingCode code = TrackingCode.of(request.id(), day, salt);
        Issue issue = Issue.submitted(request.id(), code, request.filing(), request.at());
        return issues.add(issue, request.occasion()).flatMap(added -> switch (added) {
            case ADDED -> counted(issue);
            case ID_TAKEN -> before(request);
            // The database may notice the code of the very same issue first.
            case CODE_TAKEN -> before(request).switchIfEmpty(Mono.defer(() -> add(request, salt + 1)));
        });
    }

    private Mono<Submitted> before(Request request) {
        return issues.find(request.id())
                .map(known -> known.filing().equals(request.filing())
                        ? new Submitted.Again(known)
                        : new Submitted.KeyReused());
    }

    private Mono<Submitted> counted(Issue issue) {
        return Mono.justOrEmpty(issue.filing().categoryId())
                .flatMap(catalog::category)
                .map(category -> category.group().id())
                .onErrorReturn(NO_CATEGORY)
                .defaultIfEmpty(NO_CATEGORY)
                .doOnNext(group -> submissions.count(issue.filing().channel(), group))
                .thenReturn(new Submitted.Stored(issue));
    }
}
