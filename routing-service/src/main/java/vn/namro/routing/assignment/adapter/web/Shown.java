package vn.namro.routing.assignment.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Shows assignments to readers, each as much as he or she may see. */
@Component
final class Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

    private final MessageSource messages;
    private final Function<Instant, Desk> desks;
    private final Clock clock;

    Shown(MessageSource messages, Function<Instant, Desk> desks, Clock clock) {
        this.messages = messages;
        this.desks = desks;
        this.clock = clock;
    }

    Views views(@Nullable String acceptLanguage) {
        return new Views(
                acceptLanguage,
                messages,
                desks.apply(clock.instant()).calendar().zone());
    }

    /** The present assignment, or a former one, with the version that the next step names. */
    ResponseEntity<Object> answer(
            RoutedIssue found, String assignmentId, Reader reader, Views views, ServerWebExchange exchange) {
        boolean present = found.assignment() != null && found.present().id().equals(assignmentId);
        Object view = present
                ? whole(found, reader, views, exchange)
                : views.former(found, found.former(assignmentId).orElseThrow());
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(found.course().version()))
                .varyBy("Accept-Language", "Authorization")
                .body(view);
    }

    /** One line of a list. */
    AssignmentView line(RoutedIssue found, Reader reader, Views views, ServerWebExchange exchange) {
        return views.assignment(found, withContact(found, reader, exchange));
    }

    private AssignmentView whole(RoutedIssue found, Reader reader, Views views, ServerWebExchange exchange) {
        Instant now = clock.instant();
        return line(found, reader, views, exchange)
                .with(
                        views.details(found, desks.apply(now).calendar(), now),
                        views.allowed(People.participant(reader), found));
    }

    /** Contacts are personal data: only people of the agencies concerned see them, and that is noted. */
    private static boolean withContact(RoutedIssue found, Reader reader, ServerWebExchange exchange) {
        Assignment assignment = found.present();
        boolean concerned = Scopes.isConcerned(reader, found);
        if (concerned) {
            Correlation.line(
                    exchange, () -> LOG.info("the contact of {} was shown to {}", assignment.id(), reader.subject()));
        }
        return concerned;
    }
}
