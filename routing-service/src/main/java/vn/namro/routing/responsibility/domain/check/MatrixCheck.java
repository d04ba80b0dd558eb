package vn.namro.routing.responsibility.domain.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Channel;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Ownership;
import vn.namro.routing.responsibility.domain.Ownership.Lack;
import vn.namro.routing.responsibility.domain.check.Finding.Kind;
import vn.namro.routing.responsibility.domain.check.Gathering.Raw;
import vn.namro.routing.responsibility.domain.check.Place.Part;

/**
 * Checks a matrix against the catalogue: every category in every zone, for every kind of issue that entries tell apart,
 * on every day. Days are spans between the days on which an entry, an agency or an officer begins or ends, so that none
 * is left out.
 */
public final class MatrixCheck {

    /** Of those that stand before an entry, so many are named: enough to see why. */
    private static final int ENOUGH = 5;

    private final Matrix matrix;
    private final Catalogue catalogue;
    private final Validity axis;
    private final Owners owners;
    private final Set<String> channels;
    private final Set<String> winners = new HashSet<>();
    private final Gathering gathering = new Gathering();

    private MatrixCheck(Matrix matrix, Catalogue catalogue, Validity axis) {
        this.matrix = matrix;
        this.catalogue = catalogue;
        this.axis = axis;
        this.owners = new Owners(new Ownership(catalogue, matrix.boards()));
        this.channels = catalogue.channels().stream().map(Channel::id).collect(Collectors.toSet());
    }

    /** Everything that is found on the days of {@code axis}, gaps first. */
    public static List<Finding> check(Matrix matrix, Catalogue catalogue, Validity axis) {
        return new MatrixCheck(matrix, catalogue, axis).findings();
    }

    private List<Finding> findings() {
        for (Category category : catalogue.categories()) {
            for (Zone zone : catalogue.zones()) {
                look(Place.of(category, zone, matrix.ranked()).upToTheLastThatCanWin());
            }
        }
        Sentences sentences = new Sentences(catalogue);
        List<Finding> findings = new ArrayList<>();
        gathering.all().stream().map(sentences::finding).forEach(findings::add);
        findings.sort((one, other) ->
                Integer.compare(one.kind().ordinal(), other.kind().ordinal()));
        EntryCheck entries = new EntryCheck(matrix, catalogue, axis, sentences);
        findings.addAll(entries.overlaps());
        findings.addAll(losers(sentences));
        findings.addAll(entries.references());
        return findings;
    }

    private void look(Place place) {
        Map<Raw, Set<Part>> found = new LinkedHashMap<>();
        List<Part> parts = place.parts(channels);
        for (Part part : parts) {
            Sweep sweep = Sweep.over(axis, place.entries(), part);
            sweep.open().forEach(span -> add(found, new Raw(Kind.NO_ENTRY, null, span), part));
            sweep.won().forEach(won -> {
                winners.add(won.entry().id());
                owners.lacking(won.entry(), place.zone())
                        .forEach(lacking -> Spans.meet(lacking.span(), won.span())
                                .ifPresent(span -> add(
                                        found,
                                        new Raw(
                                                kind(lacking.lack()),
                                                won.entry().id(),
                                                span),
                                        part)));
            });
        }
        gathering.add(place, parts, found);
    }

    private static void add(Map<Raw, Set<Part>> found, Raw raw, Part part) {
        found.computeIfAbsent(raw, each -> new LinkedHashSet<>()).add(part);
    }

    private static Kind kind(Lack lack) {
        return switch (lack) {
            case LEAD -> Kind.NO_LEAD;
            case COMMUNE_OF_ISSUE -> Kind.NEEDS_COMMUNE;
            case LIAISON -> Kind.NO_LIAISON;
            case OFFICER -> Kind.NO_OFFICER;
        };
    }

    /** Entries that win nowhere, although they hold on some day that is looked at. */
    private List<Finding> losers(Sentences sentences) {
        return matrix.entries().stream()
                .filter(entry -> !winners.contains(entry.id()))
                .flatMap(entry -> Spans.meet(entry.validity(), axis).stream()
                        .map(span -> sentences.loser(entry, span, shadowing(entry, span))))
                .toList();
    }

    /** Some of those who win instead where an entry applies; empty if it applies nowhere. */
    private Set<String> shadowing(MatrixEntry entry, Validity span) {
        List<MatrixEntry> upToIt = matrix.ranked().subList(0, matrix.ranked().indexOf(entry) + 1);
        Set<String> shadowing = new LinkedHashSet<>();
        for (Category category : catalogue.categories()) {
            for (Zone zone : catalogue.zones()) {
                if (shadowing.size() < ENOUGH && Place.reaches(entry.conditions(), category, zone)) {
                    Place place = Place.of(category, zone, upToIt);
                    place.parts(channels).stream()
                            .filter(part -> part.isMetBy(entry.conditions()))
                            .flatMap(part -> Sweep.over(span, place.entries(), part).won().stream())
                            .forEach(won -> shadowing.add(won.entry().id()));
                }
            }
        }
        return shadowing;
    }
}
