package vn.namro.notification.delivery.adapter.mail;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.notification.delivery.adapter.mail.MailboxPages.Opened;
import vn.namro.notification.delivery.adapter.mail.MailboxPages.Row;
import vn.namro.platform.security.LocalMode;
import vn.namro.web.page.Shell;

/** Shows in the local mode what was sent: a list, and each letter as plain text and, shut in, as HTML. */
@Controller
@Conditional({LocalMode.class, LocalMailbox.class})
@RequestMapping("/dev/mailbox")
class MailboxController {

    private static final int SHOWN = 200;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String POLICY = "Content-Security-Policy";

    /** As for every page, and a frame for the letter's HTML. */
    private static final String WITH_FRAME = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
            + "data:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What a letter brings along may be looked at, and can neither load, run, send nor navigate anything. */
    private static final String SANDBOXED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Mailboxes mailboxes;
    private final Shell shell;

    MailboxController(Mailboxes mailboxes, Shell shell) {
        this.mailboxes = mailboxes;
        this.shell = shell;
    }

    @GetMapping
    Mono<Rendering> list(ServerWebExchange exchange) {
        Mono<List<Row>> letters = Mono.fromCallable(() -> MailboxPages.list(mailboxes.list(SHOWN)));
        return letters.subscribeOn(Schedulers.boundedElastic())
                .flatMap(rows -> shell.page(exchange, "notification/mailbox", Map.of("letters", rows)));
    }

    @GetMapping("/{officerId}/{file}")
    Mono<Rendering> letter(@PathVariable String officerId, @PathVariable String file, ServerWebExchange exchange) {
        Mono<Optional<Opened>> letter = Mono.fromCallable(() -> opened(officerId, file));
        return letter.subscribeOn(Schedulers.boundedElastic())
                .map(found -> found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .doOnNext(found -> exchange.getResponse().getHeaders().set(POLICY, WITH_FRAME))
                .flatMap(found -> shell.page(
                        exchange, "notification/letter", Map.of("letter", found, "owner", officerId, "file", file)));
    }

    private Optional<Opened> opened(String officerId, String file) throws IOException {
        Optional<byte[]> letter = mailboxes.read(officerId, file);
        return letter.isPresent() ? Optional.of(MailboxPages.open(letter.get())) : Optional.empty();
    }

    @GetMapping("/{officerId}/{file}/html")
    Mono<ResponseEntity<String>> html(@PathVariable String officerId, @PathVariable String file) {
        return Mono.fromCallable(() -> htmlPart(officerId, file)).subscribeOn(Schedulers.boundedElastic());
    }

    private ResponseEntity<String> htmlPart(String officerId, String file) throws IOException {
        Optional<byte[]> letter = mailboxes.read(officerId, file);
        return letter.isPresent()
                ? ResponseEntity.ok()
                        .contentType(HTML)
                        .header(POLICY, SANDBOXED)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(MailboxPages.html(letter.get()))
                : ResponseEntity.notFound().build();
    }
}
