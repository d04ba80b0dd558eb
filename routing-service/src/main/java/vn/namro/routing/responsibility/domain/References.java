package vn.namro.routing.responsibility.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Catalogue;

/** What an entry refers to: a name that the catalogue does not know would never match, without anybody noticing. */
public final class References {

    private final Catalogue catalogue;

    public References(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A reference that leads nowhere, and the column it stands in. */
    public record Unknown(String field, String id) {}

    /** Every reference of an entry that leads nowhere; empty if all is well. */
    public List<Unknown> unknown(MatrixEntry entry) {
        Conditions conditions = entry.conditions();
        List<Unknown> unknown = new ArrayList<>();
        check("category", conditions.category(), id -> catalogue.category(id).isPresent(), unknown);
        check("group", conditions.group(), this::isGroup, unknown);
        check("zone", conditions.zone(), id -> catalogue.zone(id).isPresent(), unknown);
        check("channel", conditions.channel(), this::isChannel, unknown);
        check("lead", entry.lead(), this::isAgency, unknown);
        check("position", entry.position(), this::isHeld, unknown);
        entry.coordinating().forEach(token -> check("coordinating", token, this::isAgency, unknown));
        entry.officers()
                .forEach(id ->
                        check("officers", id, known -> catalogue.officer(known).isPresent(), unknown));
        return unknown;
    }

    private static void check(String field, @Nullable String id, Predicate<String> known, List<Unknown> unknown) {
        if (id != null && !known.test(id)) {
            unknown.add(new Unknown(field, id));
        }
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
