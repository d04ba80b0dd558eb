package vn.namro.intake.issue.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;

/**
 * What an enterprise asks for, as it was filed; it never changes afterwards. One-line texts are brought to one line and
 * all texts to Unicode's composed form, so that the same words compare equal wherever they were typed.
 *
 * @param communeId the commune it is about, where the zone alone does not tell
 * @param categoryId absent when the enterprise could not say
 */
public record Filing(
        Enterprise enterprise,
        String zoneId,
        @Nullable String communeId,
        @Nullable String categoryId,
        Urgency urgency,
        String title,
        String description,
        String channel) {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    public Filing {
        title = oneLine(title);
        description = Normalizer.normalize(description, Normalizer.Form.NFC).strip();
        if (title.isEmpty() || description.isEmpty()) {
            throw new IllegalArgumentException("title and description must not be blank");
        }
    }

    /** How long the handling may take, by the term of the matrix. */
    public enum Urgency {
        URGENT,
        NORMAL,
        COMPLEX
    }

    /** Who asks. */
    public record Enterprise(TaxCode taxCode, String name, Contact contact) {

        public Enterprise {
            name = oneLine(name);
        }
    }

    /** Whom to ask back: personal data, for those who handle the issue only. */
    public record Contact(String name, String email, String phone) {

        public Contact {
            name = oneLine(name);
            email = email.strip();
            phone = oneLine(phone);
        }

        /** Says nothing, so that no log does. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    private static String oneLine(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BREAKS.matcher(composed).replaceAll(" ").strip();
    }
}
