package vn.namro.routing.assignment.application;

import java.util.Collection;
import reactor.core.publisher.Flux;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** The issues of which the city owes something. */
public interface OpenIssues {

    /** Those in which one of the agencies has a part, or which one of the officers has; each once. */
    Flux<RoutedIssue> concerning(Collection<String> agencyIds, Collection<String> officerIds);

    /** All that an officer has. */
    Flux<RoutedIssue> assigned();
}
