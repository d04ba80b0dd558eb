package vn.namro.routing.assignment.domain;

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

    /** What an issue can be found by; neither its contact nor its long text is part of it. */
    public static SearchText of(SubmittedIssue issue) {
        return of(String.join(
                " ",
                issue.trackingCode(),
                issue.enterprise().taxCode(),
                issue.enterprise().name(),
                issue.title()));
    }
}
