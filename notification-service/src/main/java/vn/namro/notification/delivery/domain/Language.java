package vn.namro.notification.delivery.domain;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.namro.notification.delivery.domain.Notice.Fact;
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

    Passage tell(Notice notice, String link) {
        Stream<String> sentences = Stream.concat(
                Stream.of(words.getString("sentence." + notice.kind())),
                notice.also().stream().map(kind -> words.getString("sentence." + kind)));
        return new Passage(
                locale.getLanguage(),
                MessageFormat.format(words.getString("greeting"), notice.to().name()),
                sentences.toList(),
                Stream.concat(
                                Stream.of(
                                        new Line(words.getString("label.CODE"), notice.trackingCode()),
                                        new Line(words.getString("label.TITLE"), notice.title())),
                                notice.facts().stream().map(this::line))
                        .toList(),
                words.getString("link"),
                link);
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
