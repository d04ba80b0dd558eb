package vn.namro.notification.delivery.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.namro.notification.delivery.domain.Notice.Item;
import vn.namro.notification.preference.domain.LanguageChoice;

/** Puts notices into words, in the languages chosen, as plain text and as simple HTML. */
public final class LetterWriter {

    private static final int LONGEST_SUBJECT = 150;
    private static final int HASH_BYTES = 16;
    private static final String DIGEST = "DIGEST";
    private static final String PLACE_OF_CODE = "{trackingCode}";

    private final Map<String, Language> languages;
    private final String issueUrl;

    /**
     * Creates a writer.
     *
     * @param zone whose local time letters tell
     * @param issueUrl where an issue is shown, with {@code {trackingCode}} in the place of its code; empty: letters
     *     have no link
     */
    public LetterWriter(ZoneId zone, String issueUrl) {
        if (!issueUrl.isEmpty() && (!issueUrl.startsWith("http") || !issueUrl.contains(PLACE_OF_CODE))) {
            throw new IllegalArgumentException(
                    "issueUrl must be a web address that contains " + PLACE_OF_CODE + ", not " + issueUrl);
        }
        this.languages =
                Map.of("vi", new Language(Locale.forLanguageTag("vi"), zone), "en", new Language(Locale.ENGLISH, zone));
        this.issueUrl = issueUrl;
    }

    /** Writes the letter of a notice; the same notice gives the same letter. */
    public Letter write(Notice notice, LanguageChoice choice) {
        Item first = notice.items().get(0);
        String link = issueUrl.replace(PLACE_OF_CODE, first.trackingCode());
        List<Language> chosen = choice.tags().stream()
                .map(tag -> Objects.requireNonNull(languages.get(tag)))
                .toList();
        List<Passage> passages =
                chosen.stream().map(language -> language.tell(notice, link)).toList();
        return new Letter(
                identity(notice.deliveryId()),
                notice.isDigest() ? null : identity("issue/" + first.trackingCode()),
                notice.to(),
                notice.plannedAt(),
                notice.isDigest() ? DIGEST : first.kind(),
                notice.isDigest() ? place(notice) : first.trackingCode(),
                passages.stream().map(Passage::language).toList(),
                subject(notice, chosen.get(0)),
                Passage.text(passages),
                Passage.html(passages));
    }

    /** A short text that stands for a delivery where its id has characters that are not allowed. */
    public String fingerprint(String deliveryId) {
        return hash(deliveryId);
    }

    private static String identity(String of) {
        return "<" + hash(of) + "@namro.invalid>";
    }

    /** In the place of a tracking code: tells two digests of one moment apart. */
    private static String place(Notice notice) {
        return notice.items().size() + "-" + hash(notice.deliveryId()).substring(0, HASH_BYTES / 2);
    }

    private static String subject(Notice notice, Language language) {
        Item first = notice.items().get(0);
        String subject = notice.isDigest()
                ? language.digestSubject(notice.items().size())
                : "[%s] %s: %s".formatted(first.trackingCode(), language.subject(first.kind()), first.title());
        String line = subject.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String hash(String deliveryId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(deliveryId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM lacks SHA-256", e);
        }
    }
}
