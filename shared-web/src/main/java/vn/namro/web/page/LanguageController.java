package vn.namro.web.page;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Languages;

/** Remembers the language that a person chose, and shows the page again. */
@Controller
final class LanguageController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @GetMapping("/language")
    ResponseEntity<Void> choose(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String to,
            ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(
                                PageLanguage.COOKIE, Languages.of(lang).toLanguageTag())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(REMEMBERED)
                        .build());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(Destination.of(to))
                .build();
    }
}
