package vn.namro.routing.responsibility.domain.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.References;

/** What can be seen from the entries alone. */
final class EntryCheck {

    private final Matrix matrix;
    private final Catalogue catalogue;
    private final Validity axis;
    private final Sentences sentences;

    EntryCheck(Matrix matrix, Catalogue catalogue, Validity axis, Sentences sentences) {
        this.matrix = matrix;
        this.catalogue = catalogue;
        this.axis = axis;
        this.sentences = sentences;
    }

    /** Entries can only be of equal rank where one issue meets both, if they have the same conditions. */
    private record Rank(Conditions conditions, int priority) {}

    List<Finding> overlaps() {
        Map<Rank, List<MatrixEntry>> ranks = new LinkedHashMap<>();
        matrix.entries()
                .forEach(entry -> ranks.computeIfAbsent(
                                new Rank(entry.conditions(), entry.priority()), rank -> new ArrayList<>())
                        .add(entry));
        return ranks.values().stream().flatMap(this::overlaps).toList();
    }

    private Stream<Finding> overlaps(List<MatrixEntry> ofOneRank) {
        List<Finding> overlaps = new ArrayList<>();
        for (int first = 0; first < ofOneRank.size(); first++) {
            for (int second = first + 1; second < ofOneRank.size(); second++) {
                MatrixEntry one = ofOneRank.get(first);
                MatrixEntry other = ofOneRank.get(second);
                Spans.meet(one.validity(), other.validity())
                        .flatMap(span -> Spans.meet(span, axis))
                        .ifPresent(span -> overlaps.add(sentences.overlap(one, other, span)));
            }
        }
        return overlaps.stream();
    }

    List<Finding> references() {
        References references = new References(catalogue);
        return matrix.entries().stream()
                .flatMap(entry -> Stream.concat(
                        references.unknown(entry).stream().map(unknown -> sentences.unknown(entry, unknown)),
                        outOfForce(entry)))
                .toList();
    }

    private Stream<Finding> outOfForce(MatrixEntry entry) {
        return Stream.concat(Stream.of(entry.lead()), entry.coordinating().stream())
                .distinct()
                .map(catalogue::agency)
                .flatMap(Optional::stream)
                .flatMap(agency -> outOfForce(entry, agency));
    }

    private Stream<Finding> outOfForce(MatrixEntry entry, Agency agency) {
        return Spans.meet(Spans.without(List.of(entry.validity()), agency.validity()), axis).stream()
                .map(span -> sentences.outOfForce(entry, agency, span));
    }
}
