package vn.namro.notification.preference.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person chose.
 *
 * @param mailOff kinds that stay in the inbox and are not mailed; optional ones only
 * @param digest whether what falls due at one moment comes in one letter
 * @param quietUntil up to and including this local date no optional reminder is mailed; absent: no such time
 */
public record Preferences(
        String officerId,
        LanguageChoice language,
        List<MessageKind> mailOff,
        boolean digest,
        @Nullable LocalDate quietUntil) {

    public Preferences {
        language = Objects.requireNonNullElse(language, LanguageChoice.BOTH);
        mailOff = mailOff == null ? List.of() : List.copyOf(mailOff);
        mailOff.stream().filter(kind -> !kind.isOptional()).findFirst().ifPresent(kind -> {
            throw new IllegalArgumentException("mailOff must hold optional kinds only, not " + kind);
        });
    }

    /** What holds for a person who chose nothing. */
    public static Preferences untouched(String officerId) {
        return new Preferences(officerId, LanguageChoice.BOTH, List.of(), true, null);
    }

    /**
     * Whether a message is mailed.
     *
     * @param kinds everything it tells; one that may not be left out, or is not known here, is enough
     * @param date the local date on which it is due
     */
    public boolean wantsMail(Collection<String> kinds, LocalDate date) {
        return kinds.stream().anyMatch(kind -> wantsMail(kind, date));
    }

    private boolean wantsMail(String name, LocalDate date) {
        MessageKind kind = MessageKind.named(name).orElse(null);
        if (kind == null || !kind.isOptional()) {
            return true;
        }
        boolean quiet = quietUntil != null && !date.isAfter(quietUntil);
        return !quiet && !mailOff.contains(kind);
    }
}
