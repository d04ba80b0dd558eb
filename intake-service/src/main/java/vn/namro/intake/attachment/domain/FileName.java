package vn.namro.intake.attachment.domain;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name of a file as it is shown and given to who downloads: no path, nothing invisible, an ending that is true. */
public record FileName(String value) {

    /** The longest name, in UTF-16 units. */
    public static final int LONGEST = 120;

    private static final String NAMELESS = "tep";

    public FileName {
        if (value.isEmpty() || value.length() > LONGEST || !value.equals(cleaned(value))) {
            throw new IllegalArgumentException("value must be a clean name of 1 to " + LONGEST + " characters");
        }
    }

    /** Makes a name of what was sent; where nothing is left of it, it is called by its kind alone. */
    public static FileName of(@Nullable String sent, FileKind kind) {
        String name = cleaned(sent == null ? "" : sent);
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = kind.endings().stream()
                .filter(each -> lower.endsWith("." + each))
                .findFirst()
                .orElse("");
        String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        String last = ending.isEmpty() ? kind.endings().get(0) : ending;
        String shortened = shortened(stem, LONGEST - last.length() - 1);
        return new FileName((shortened.isEmpty() ? NAMELESS : shortened) + "." + last);
    }

    /** Letters in their composed form (NFC), of a path the last part, no controls or marks of direction, no reserved signs. */
    private static String cleaned(String sent) {
        String composed = Normalizer.normalize(sent, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String shortened(String stem, int most) {
        if (stem.length() <= most) {
            return stem.replaceAll("[. ]+$", "");
        }
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return stem.substring(0, end).replaceAll("[. ]+$", "");
    }
}
