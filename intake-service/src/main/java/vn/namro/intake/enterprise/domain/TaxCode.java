package vn.namro.intake.enterprise.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies an enterprise: 10 digits, or 10 + 3 for a branch, kept without the hyphen.
 *
 * <p>The tenth digit is a check digit: 10 − (Σ dᵢ·wᵢ mod 11) over the first nine. The weights are those of Vietnam's tax
 * administration; every change of a single digit among the ten shows.
 */
public record TaxCode(String value) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{10})(?:-?([0-9]{3}))?");
    private static final Pattern KEPT = Pattern.compile("[0-9]{10}([0-9]{3})?");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        if (!KEPT.matcher(value).matches()) {
            throw new IllegalArgumentException("tax code must be 10 or 13 digits, not " + value);
        }
        if (!hasRightCheckDigit(value)) {
            throw new IllegalArgumentException("tax code must have the right check digit, not " + value);
        }
    }

    /** Reads a tax code as people write it, such as {@code 0100112437-001}; empty if it is none. */
    public static Optional<TaxCode> parse(String text) {
        return digits(text).filter(TaxCode::hasRightCheckDigit).map(TaxCode::new);
    }

    /** Whether a text has the form of a tax code, whatever its check digit. */
    public static boolean hasForm(String text) {
        return digits(text).isPresent();
    }

    private static Optional<String> digits(String text) {
        var written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(written.group(2) == null ? written.group(1) : written.group(1) + written.group(2))
                : Optional.empty();
    }

    private static boolean hasRightCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return 10 - sum % 11 == digits.charAt(WEIGHTS.length) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
