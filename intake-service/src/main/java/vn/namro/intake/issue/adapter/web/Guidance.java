package vn.namro.intake.issue.adapter.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.namro.intake.issue.domain.Wording;
import vn.namro.intake.issue.domain.life.Refusal;
import vn.namro.platform.http.Languages;

/** Where to turn with what does not belong here: texts that are corrected without a release. */
@Component
final class Guidance {

    private final MessageSource messages;

    Guidance(MessageSource messages) {
        this.messages = messages;
    }

    Wording of(Refusal.Reason reason) {
        return new Wording(in(Languages.VIETNAMESE, reason), in(Locale.ENGLISH, reason));
    }

    private String in(Locale language, Refusal.Reason reason) {
        return messages.getMessage("guidance." + reason, null, language);
    }
}
