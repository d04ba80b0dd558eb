package vn.namro.intake.issue.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import vn.namro.intake.issue.domain.Limit;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.Wording;

/** Everything that is said to one reader, in his or her language. */
record Words(MessageSource messages, Locale language, ZoneId zone) {

    String of(Wording wording) {
        return wording.in(language.getLanguage());
    }

    String of(Status status) {
        return text("status." + status);
    }

    String of(Limit.Kind kind) {
        return text("limit." + kind);
    }

    /** What happened, in one sentence. */
    String of(Step step) {
        return new StepWords(this).sentence(step);
    }

    /** A position by its name; one that has none here is said as it came. */
    String position(String code) {
        return String.valueOf(messages.getMessage("position." + code, null, code, language));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** A text that need not exist. */
    Optional<String> textIfAny(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, language));
    }

    /** Minutes of working time in hours and minutes. */
    String workingTime(long minutes) {
        return text("working-time", String.valueOf(minutes / 60), String.valueOf(minutes % 60));
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    Moment moment(Instant at) {
        return Moment.of(at, zone);
    }
}
