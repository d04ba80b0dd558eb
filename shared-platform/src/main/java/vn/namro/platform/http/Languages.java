package vn.namro.platform.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages spoken: Vietnamese first, English when asked for. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Languages() {}

    /** The language of an answer, from the header {@code Accept-Language}; Vietnamese if it does not help. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return asked == null ? VIETNAMESE : asked;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}
