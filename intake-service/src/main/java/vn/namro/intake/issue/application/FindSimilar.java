package vn.namro.intake.issue.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.SearchText;
import vn.namro.intake.issue.domain.Viewer;

/** Finds open issues of the same enterprise that resemble what is being written, so that nobody files twice unknowing. */
public final class FindSimilar {

    /** So many of the latest are looked at: an enterprise with more open ones has other worries. */
    private static final int LOOKED_AT = IssueQuery.MAX_LIMIT;

    private static final int MOST = 3;
    private static final int SHORTEST_WORD = 2;

    /** Half of the shorter title's words, or the same category in the same zone with a third of them. */
    private static final double ALIKE = 0.5;

    private static final double ALIKE_IN_PLACE = 0.34;

    private final ListIssues listing;

    public FindSimilar(ListIssues listing) {
        this.listing = listing;
    }

    /** What is being written; what is not there yet is absent. */
    public record Written(
            String title, @Nullable String zoneId, @Nullable String categoryId) {}

    private record Likeness(Issue issue, double share) {}

    /** The open issues that the viewer may see and that resemble it, the likest first. */
    public Mono<List<Issue>> find(Viewer viewer, Written written) {
        Set<String> words = words(written.title());
        return listing.list(new IssueQuery(viewer, IssueQuery.Criteria.NONE, LOOKED_AT, null))
                .map(page -> page.items().stream()
                        .filter(issue -> !issue.status().isEnd())
                        .map(issue -> new Likeness(
                                issue, share(words, words(issue.filing().title()))))
                        .filter(likeness ->
                                likeness.share() >= (isInPlace(likeness.issue(), written) ? ALIKE_IN_PLACE : ALIKE))
                        .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                        .limit(MOST)
                        .map(Likeness::issue)
                        .toList());
    }

    private static boolean isInPlace(Issue issue, Written written) {
        return issue.filing().zoneId().equals(written.zoneId())
                && Objects.equals(issue.filing().categoryId(), written.categoryId());
    }

    private static double share(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        int shorter = Math.min(some.size(), others.size());
        return shorter == 0 ? 0 : both.size() / (double) shorter;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(SearchText.of(text).folded().split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < SHORTEST_WORD);
        return words;
    }
}
