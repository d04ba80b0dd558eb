package vn.namro.routing.responsibility.domain.sheet;

import java.text.Normalizer;

/** Texts as they come from spreadsheets of different makers. */
final class Texts {

    private Texts() {}

    /** One form for what looks the same: composed marks (NFC), one kind of line end, no space around. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .strip();
    }

    static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(each -> each == 0xFFFE
                        || each == 0xFFFF
                        || Character.getType(each) == Character.SURROGATE
                        || Character.isISOControl(each) && each != '\n' && each != '\t');
    }
}
