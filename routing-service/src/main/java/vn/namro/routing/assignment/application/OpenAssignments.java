package vn.namro.routing.assignment.application;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The assignments that officers have open. */
public interface OpenAssignments {

    /** How many each officer has; officers without any may be left out. */
    Mono<Map<String, Long>> countByOfficer(Collection<String> officerIds);
}
