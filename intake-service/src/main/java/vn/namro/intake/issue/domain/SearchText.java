package vn.namro.intake.issue.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for searching: without Vietnamese marks and case, so that {@code duong} finds {@code Đường}. */
public record SearchText(String folded) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Folds a text. */
    public static SearchText of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        String plain =
                MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
        return new SearchText(SPACES.matcher(plain).replaceAll(" ").strip());
    }

    /** What an issue can be found by; the contact is not part of it. */
    static SearchText of(Issue issue) {
        Filing filing = issue.filing();
        return of(String.join(
                " ",
                issue.trackingCode().value(),
                filing.enterprise().taxCode().value(),
                filing.enterprise().name(),
                filing.title(),
                filing.description()));
    }
}
