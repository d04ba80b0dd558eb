package vn.namro.notification.delivery.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.domain.Letter;
import vn.namro.notification.delivery.domain.LetterWriter;
import vn.namro.notification.delivery.domain.Notice;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.inbox.domain.InboxItem;
import vn.namro.notification.preference.application.PreferencesOfPeople;
import vn.namro.notification.preference.application.PreferencesOfPeople.Versioned;
import vn.namro.notification.preference.domain.LanguageChoice;
import vn.namro.notification.preference.domain.Preferences;

/** Keeps a notice in the person's inbox, and hands its letter to the mail unless the person did without it. */
public final class DeliverNotice {

    /** The channel of what is kept in the inbox only. */
    public static final String INBOX = "INBOX";

    private final LetterWriter writer;
    private final Mail mail;
    private final InboxItems inbox;
    private final PreferencesOfPeople preferences;
    private final ZoneId zone;

    /**
     * Creates the use case.
     *
     * @param zone whose dates a person's choices speak of
     */
    public DeliverNotice(
            LetterWriter writer, Mail mail, InboxItems inbox, PreferencesOfPeople preferences, ZoneId zone) {
        this.writer = writer;
        this.mail = mail;
        this.inbox = inbox;
        this.preferences = preferences;
        this.zone = zone;
    }

    /**
     * Completes with the name of the channel when it has taken the notice; fails if it has not. Offered again, a notice
     * gives the same item in the inbox and the same letters.
     */
    public Mono<String> deliver(Notice notice) {
        return Mono.defer(() -> inbox.keep(item(notice)))
                .then(Mono.defer(() -> preferences.of(notice.to().officerId())))
                .map(Versioned::preferences)
                .flatMap(chosen -> mail(notices(notice, chosen), chosen.language()));
    }

    private Mono<String> mail(List<Notice> notices, LanguageChoice language) {
        return Flux.fromIterable(notices)
                .map(notice -> writer.write(notice, language))
                .concatMap(mail::handOver)
                .then(Mono.just(notices.isEmpty() ? INBOX : Mail.CHANNEL));
    }

    /** What of a notice is mailed: without what the person does not want, in one letter or in one each. */
    private List<Notice> notices(Notice notice, Preferences chosen) {
        LocalDate date = notice.plannedAt().atZone(zone).toLocalDate();
        List<Notice.Item> wanted = notice.items().stream()
                .filter(item -> chosen.wantsMail(kinds(item), date))
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (chosen.digest() || wanted.size() == 1) {
            return List.of(notice.telling(notice.deliveryId(), wanted));
        }
        List<Notice> single = new ArrayList<>();
        for (Notice.Item item : wanted) {
            single.add(notice.telling(notice.deliveryId() + "#" + single.size(), List.of(item)));
        }
        return single;
    }

    private static List<String> kinds(Notice.Item item) {
        return Stream.concat(Stream.of(item.kind()), item.also().stream()).toList();
    }

    private InboxItem item(Notice notice) {
        Letter vi = writer.write(notice, LanguageChoice.VI);
        Letter en = writer.write(notice, LanguageChoice.EN);
        return new InboxItem(
                writer.fingerprint(notice.deliveryId()),
                notice.to().officerId(),
                notice.plannedAt(),
                vi.kind(),
                notice.urgent(),
                notice.items().stream()
                        .map(Notice.Item::trackingCode)
                        .distinct()
                        .toList(),
                new InboxItem.Words(vi.subject(), vi.text()),
                new InboxItem.Words(en.subject(), en.text()),
                null);
    }
}
