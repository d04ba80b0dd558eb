package vn.namro.routing.responsibility.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Catalogue;

/** What an entry refers to: a name that the catalogue does not know would never match, without anybody noticing. */
public final class References {

    private final Catalogue catalogue;

    public References(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Names every reference of an entry that leads nowhere; empty if all is well. */
    public List<String> unknownIn(MatrixEntry entry) {
        Conditions conditions = entry.conditions();
        Stream<Optional<String>> ofConditions = Stream.of(
                unknown(
                        "category",
                        conditions.category(),
                        id -> catalogue.category(id).isPresent()),
                unknown("group", conditions.group(), this::isGroup),
                unknown("zone", conditions.zone(), id -> catalogue.zone(id).isPresent()),
                unknown("channel", conditions.channel(), this::isChannel));
        Stream<Optional<String>> ofAnswer = Stream.of(
                unknown("lead", entry.lead(), this::isAgency), unknown("position", entry.position(), this::isHeld));
        Stream<Optional<String>> ofPool = entry.officers().stream()
                .map(id -> unknown(
                        "officers", id, known -> catalogue.officer(known).isPresent()));
        Stream<Optional<String>> ofCoordinating =
                entry.coordinating().stream().map(token -> unknown("coordinating", token, this::isAgency));
        return Stream.of(ofConditions, ofAnswer, ofCoordinating, ofPool)
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> unknown(String field, @Nullable String id, Predicate<String> known) {
        return Optional.ofNullable(id).filter(known.negate()).map(wrong -> field + " is unknown: " + wrong);
    }

    private boolean isAgency(String token) {
        return Tokens.ALL.contains(token) || catalogue.agency(token).isPresent();
    }

    private boolean isGroup(String id) {
        return catalogue.categories().stream().anyMatch(category -> Objects.equals(category.groupId(), id));
    }

    private boolean isChannel(String id) {
        return catalogue.channels().stream().anyMatch(channel -> channel.id().equals(id));
    }

    /** A position that nobody in the city ever held makes no clear person. */
    private boolean isHeld(String position) {
        return catalogue.officers().stream()
                .anyMatch(officer -> officer.position().id().equals(position));
    }
}
