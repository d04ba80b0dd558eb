package vn.namro.intake.issue.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which people speak of an issue: {@code HN-yyMMdd-XXXXXX}, the local day and six symbols of Crockford's
 * base 32 (no I, L, O, U), easy to read out on the phone.
 */
public record TrackingCode(String value) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("HN-[0-9]{6}-[0-9A-HJKMNP-TV-Z]{6}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int LENGTH = 6;

    public TrackingCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("tracking code must look like HN-261123-7K3M9Q, not " + value);
        }
    }

    /**
     * The code of an issue.
     *
     * @param day the local day of submission
     * @param salt 0, or the next number after a code that another issue has already
     */
    public static TrackingCode of(String issueId, LocalDate day, int salt) {
        byte[] hash = sha256(issueId + " " + salt);
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(SYMBOLS.charAt(hash[i] & 31));
        }
        return new TrackingCode("HN-" + DAY.format(day) + "-" + symbols);
    }

    /** Reads a code as people type it: in any case, O for 0, I or L for 1; empty if it is none. */
    public static Optional<TrackingCode> parse(String text) {
        String plain = text.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new TrackingCode(plain)) : Optional.empty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
