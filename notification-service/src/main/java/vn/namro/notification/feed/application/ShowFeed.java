package vn.namro.notification.feed.application;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.domain.watch.Owing;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.feed.domain.CalendarEntry;
import vn.namro.notification.feed.domain.CalendarWriter;
import vn.namro.notification.feed.domain.Feed;
import vn.namro.notification.feed.domain.SecretAddress;
import vn.namro.notification.preference.application.PreferencesOfPeople;
import vn.namro.notification.preference.domain.LanguageChoice;

/** Shows the open deadlines of an officer as a calendar: what lies on the own desk, and what the agency's desks owe together. */
public final class ShowFeed {

    /** Entries of one calendar; the ones due first are in it. */
    public static final int MOST = 300;

    private final Feeds feeds;
    private final Watches watches;
    private final Directories directories;
    private final PreferencesOfPeople preferences;
    private final CalendarWriter vietnamese;
    private final CalendarWriter english;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Creates the use case.
     *
     * @param zone whose dates decide who is in office
     * @param issueUrl where an issue is shown; empty: no links
     */
    public ShowFeed(
            Feeds feeds,
            Watches watches,
            Directories directories,
            PreferencesOfPeople preferences,
            String issueUrl,
            Clock clock,
            ZoneId zone) {
        this.feeds = feeds;
        this.watches = watches;
        this.directories = directories;
        this.preferences = preferences;
        this.vietnamese = new CalendarWriter(Locale.forLanguageTag("vi"), zone, issueUrl);
        this.english = new CalendarWriter(Locale.ENGLISH, zone, issueUrl);
        this.clock = clock;
        this.zone = zone;
    }

    /** The feed at an address; empty if no such address was given out, or it was taken back. */
    public Mono<Feed> find(SecretAddress address) {
        return feeds.at(address.hash());
    }

    /** The calendar of a feed; empty if its officer is not in office any more. */
    public Mono<String> show(Feed feed) {
        return directories
                .current()
                .flatMap(directory -> Mono.justOrEmpty(owners(feed, directory)))
                .flatMap(owners -> Mono.zip(entries(owners), writer(feed.officerId()))
                        .map(both -> both.getT2().write(both.getT1())));
    }

    /** What an agency's desks owe together concerns its officers and its lead, as the letters about it do. */
    private Optional<Set<String>> owners(Feed feed, Directory directory) {
        var today = clock.instant().atZone(zone).toLocalDate();
        Optional<Officer> officer = directory.officer(feed.officerId(), today);
        return officer.map(person -> {
            Set<String> owners = new HashSet<>(Set.of(Owing.officer(person.id())));
            if (person.position() == Position.OFFICER || person.position() == Position.LEAD) {
                directory.answeredFor(person.agencyId(), today).stream()
                        .map(Owing::agency)
                        .forEach(owners::add);
            }
            return owners;
        });
    }

    private Mono<List<CalendarEntry>> entries(Set<String> owners) {
        return watches.owedBy(owners, MOST)
                .collectList()
                .map(found -> found.stream()
                        .flatMap(watch -> entries(watch, owners))
                        .sorted(Comparator.comparing(CalendarEntry::dueAt)
                                .thenComparing(CalendarEntry::issueId)
                                .thenComparing(CalendarEntry::clock))
                        .limit(MOST)
                        .toList());
    }

    private static Stream<CalendarEntry> entries(Watch watch, Set<String> owners) {
        return watch.owing().stream()
                .filter(owing -> owners.contains(owing.owner()))
                .map(owing -> CalendarEntry.of(watch, owing));
    }

    private Mono<CalendarWriter> writer(String officerId) {
        return preferences
                .of(officerId)
                .map(found -> found.preferences().language() == LanguageChoice.EN ? english : vietnamese);
    }
}
