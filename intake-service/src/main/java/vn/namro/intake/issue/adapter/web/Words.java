package vn.namro.intake.issue.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.namro.intake.issue.domain.Agency;
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
        return text("step." + step.status(), orBlank(step.person()), agencyName(step.agency()), localTime(step.by()));
    }

    /** A position by its name; one that has none here is said as it came. */
    String position(String code) {
        return String.valueOf(messages.getMessage("position." + code, null, code, language));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    Moment moment(Instant at) {
        return Moment.of(at, zone);
    }

    private String agencyName(@Nullable Agency agency) {
        return agency == null ? "" : of(agency.name());
    }

    private String localTime(@Nullable Instant at) {
        return at == null ? "" : moment(at).local();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
