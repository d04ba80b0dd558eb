package vn.namro.notification.preference.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.preference.application.PreferencesOfPeople;
import vn.namro.notification.preference.application.PreferencesOfPeople.Versioned;
import vn.namro.notification.preference.domain.LanguageChoice;
import vn.namro.notification.preference.domain.MessageKind;
import vn.namro.notification.preference.domain.Preferences;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/** The choices of the person whom the token names; who is no officer has none to make. */
@RestController
@RequestMapping(path = "/api/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
class PreferenceController {

    private final PreferencesOfPeople preferences;
    private final Problems problems;

    PreferenceController(PreferencesOfPeople preferences, Problems problems) {
        this.preferences = preferences;
        this.problems = problems;
    }

    /**
     * Choices as they are shown.
     *
     * @param optional kinds whose mail can be switched off
     * @param always kinds that are always mailed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreferenceView(
            LanguageChoice language,
            List<MessageKind> mailOff,
            boolean digest,
            @Nullable LocalDate quietUntil,
            List<MessageKind> optional,
            List<MessageKind> always) {

        static PreferenceView of(Preferences chosen) {
            return new PreferenceView(
                    chosen.language(),
                    chosen.mailOff(),
                    chosen.digest(),
                    chosen.quietUntil(),
                    kinds(true),
                    kinds(false));
        }

        private static List<MessageKind> kinds(boolean optional) {
            return Arrays.stream(MessageKind.values())
                    .filter(kind -> kind.isOptional() == optional)
                    .toList();
        }
    }

    @GetMapping
    Mono<ResponseEntity<Object>> own(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        String officer = Reader.of(token).officerId();
        return officer == null
                ? Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"))
                : preferences.of(officer).map(PreferenceController::shown);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> choose(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        String officer = Reader.of(token).officerId();
        if (officer == null) {
            return Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
        }
        IfMatch match = IfMatch.read(seen);
        if (match.refusal().isPresent()) {
            return Mono.just(match.refusal().get().answer(problems, exchange));
        }
        PreferenceBody read = new PreferenceBody(body == null ? new byte[0] : body);
        Optional<Preferences> chosen = read.read(officer);
        return chosen.isEmpty()
                ? Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", read.faults()))
                : put(chosen.get(), match.version(), exchange);
    }

    private Mono<ResponseEntity<Object>> put(Preferences chosen, long version, ServerWebExchange exchange) {
        return preferences
                .put(chosen, version)
                .map(done -> done
                        ? shown(new Versioned(chosen, version + 1))
                        : problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION"));
    }

    private static ResponseEntity<Object> shown(Versioned found) {
        return ResponseEntity.ok().eTag(IfMatch.tag(found.version())).body(PreferenceView.of(found.preferences()));
    }
}
