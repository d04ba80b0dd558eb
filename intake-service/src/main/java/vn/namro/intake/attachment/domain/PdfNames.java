package vn.namro.intake.attachment.domain;

import java.util.Set;

/**
 * Looks for names in a PDF that make it more than a document. Names may be written with {@code #} and two digits for any
 * letter (ISO 32000-1, 7.3.5), so they are read and not searched. Names inside compressed object streams are not seen:
 * that no file is ever opened here, and none is shown in place, is what protects; this only keeps the plain cases out.
 */
final class PdfNames {

    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData");
    private static final String DELIMITERS = "()<>[]{}/%";
    private static final int LONGEST = 16;

    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private int digits;
    private int code;
    private boolean active;

    void add(byte[] piece) {
        for (byte each : piece) {
            read(each & 0xFF);
        }
    }

    /** Whether one of the names was there; the end of the file ends a name, too. */
    boolean foundActive() {
        return active || ACTIVE.contains(name.toString());
    }

    private void read(int letter) {
        if (letter <= ' ' || DELIMITERS.indexOf(letter) >= 0) {
            active |= inName && ACTIVE.contains(name.toString());
            name.setLength(0);
            digits = 0;
            inName = letter == '/';
        } else if (inName) {
            spell(letter);
        }
    }

    private void spell(int letter) {
        if (digits > 0) {
            code = code * 16 + Math.max(0, Character.digit(letter, 16));
            digits--;
            append(digits == 0 ? code : -1);
        } else if (letter == '#') {
            digits = 2;
            code = 0;
        } else {
            append(letter);
        }
    }

    /** What is longer than every name that is looked for is none of them, and need not be kept. */
    private void append(int letter) {
        if (letter >= 0 && name.length() < LONGEST) {
            name.append((char) letter);
        }
    }
}
