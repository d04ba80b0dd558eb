package vn.namro.intake.issue.adapter.web;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.Step.Detail;
import vn.namro.intake.issue.domain.Step.Kind;
import vn.namro.intake.issue.domain.Wording;

/**
 * Tells a step in one sentence: by the text of its kind and code if there is one, else by that of its kind; then the words
 * of who took it. The arguments of every such text are person, agency, limit, who, other agency, number, limit before,
 * working time.
 */
record StepWords(Words words) {

    String sentence(Step step) {
        Detail detail = step.detail();
        Object[] arguments = {
            orBlank(step.person()),
            name(step.agency()),
            local(step.by()),
            who(step),
            name(detail.other()),
            detail.number() == null ? "" : String.valueOf(detail.number()),
            local(detail.previous()),
            words.workingTime(detail.number() == null ? 0 : detail.number())
        };
        String key = "step." + step.kind();
        String told = words.textIfAny(key + "." + detail.code(), arguments).orElseGet(() -> words.text(key, arguments));
        Wording said = detail.said();
        return said == null ? told : told + ": " + words.of(said);
    }

    /** A person by name and agency, an agency by name, else the role as it acts for or upon the enterprise. */
    private String who(Step step) {
        String named = Stream.of(orBlank(step.person()), name(step.agency()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String role = step.detail().role();
        if (!named.isEmpty() || role == null) {
            return named;
        }
        String key = step.kind() == Kind.REFUSED ? "office." : "role.";
        return words.textIfAny(key + role).orElse(role);
    }

    private String name(@Nullable Agency agency) {
        return agency == null ? "" : words.of(agency.name());
    }

    private String local(@Nullable Instant at) {
        return at == null ? "" : words.moment(at).local();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
