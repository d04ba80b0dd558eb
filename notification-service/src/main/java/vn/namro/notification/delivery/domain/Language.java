package vn.namro.notification.delivery.domain;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.namro.notification.delivery.domain.Notice.Fact;
import vn.namro.notification.delivery.domain.Notice.Item;
import vn.namro.notification.delivery.domain.Passage.Line;

/** The words of one language for letters. */
final class Language {

    private final Locale locale;
    private final ResourceBundle words;
    private final DateTimeFormatter moments;

    Language(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("letters.notification", locale);
        this.moments =
                DateTimeFormatter.ofPattern(words.getString("moment"), locale).withZone(zone);
    }

    String subject(String kind) {
        return words.getString("subject." + kind);
    }

    /** The subject of a letter that tells several things. */
    String digestSubject(int items) {
        return MessageFormat.format(words.getString("subject.DIGEST"), items);
    }

    Passage tell(Notice notice, String link) {
        boolean digest = notice.isDigest();
        Item first = notice.items().get(0);
        return new Passage(
                locale.getLanguage(),
                MessageFormat.format(words.getString("greeting"), notice.to().name()),
                digest
                        ? List.of(MessageFormat.format(
                                words.getString("sentence.DIGEST"),
                                notice.items().size()))
                        : sentences(first).toList(),
                digest ? notice.items().stream().flatMap(this::inShort).toList() : lines(first),
                words.getString("link"),
                digest ? "" : link);
    }

    private Stream<String> sentences(Item item) {
        return Stream.concat(Stream.of(item.kind()), item.also().stream())
                .map(kind -> words.getString("sentence." + kind));
    }

    private List<Line> lines(Item item) {
        return Stream.concat(
                        Stream.of(
                                new Line(words.getString("label.CODE"), item.trackingCode()),
                                new Line(words.getString("label.TITLE"), item.title())),
                        item.facts().stream().map(this::line))
                .toList();
    }

    private Stream<Line> inShort(Item item) {
        String told = subject(item.kind()) + ": " + item.title();
        return Stream.concat(
                Stream.of(new Line(item.trackingCode(), told)),
                item.facts().stream().map(this::line));
    }

    private Line line(Fact fact) {
        return new Line(words.getString("label." + fact.label()), value(fact));
    }

    private String value(Fact fact) {
        Instant at = fact.at();
        if (at != null) {
            return moments.format(at);
        }
        return locale.getLanguage().equals("vi") ? fact.vi() : fact.en();
    }
}
