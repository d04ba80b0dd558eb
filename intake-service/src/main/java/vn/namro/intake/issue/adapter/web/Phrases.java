package vn.namro.intake.issue.adapter.web;

import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Languages;

/** Knows how things are said, in each language. */
@Component
final class Phrases {

    private final MessageSource messages;
    private final ZoneId zone;

    Phrases(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The words of the language that a request asks for. */
    Words wordsFor(ServerWebExchange exchange) {
        String asked = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return new Words(messages, Languages.of(asked), zone);
    }
}
