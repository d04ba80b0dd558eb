package vn.namro.routing.reorganisation.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has an open assignment: all that a reorganisation may change of it.
 *
 * @param liaisonId the city agency beside a lead that cannot be ordered
 * @param position that the officer holds
 */
public record Holding(
        String leadId, @Nullable String liaisonId, List<String> coordinatingIds, String officerId, String position) {

    public Holding {
        coordinatingIds = List.copyOf(coordinatingIds);
    }

    /** The agency that the officer belongs to. */
    public String agencyOfOfficer() {
        return liaisonId == null ? leadId : liaisonId;
    }

    /** All agencies that have a part in it. */
    public List<String> agencyIds() {
        Stream<String> answering = liaisonId == null ? Stream.of(leadId) : Stream.of(leadId, liaisonId);
        return Stream.concat(answering, coordinatingIds.stream()).distinct().toList();
    }
}
