package vn.namro.notification.delivery.adapter.mail;

import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.security.LocalMode;

/** Shows in the local mode what was sent: a list, and each letter as plain text and, shut in, as HTML. */
@Controller
@Conditional({LocalMode.class, LocalMailbox.class})
@ResponseBody
@RequestMapping("/dev/mailbox")
class MailboxController {

    private static final int SHOWN = 200;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final String NOTHING_INLINE = "default-src 'none'; style-src 'self'; frame-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What a letter brings along may be looked at, and can neither load, run, send nor navigate anything. */
    private static final String SANDBOXED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Mailboxes mailboxes;
    private final MailboxPages pages = new MailboxPages();

    MailboxController(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GetMapping
    Mono<ResponseEntity<String>> list() {
        return Mono.fromCallable(() -> answer(HTML, pages.list(mailboxes.list(SHOWN))))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/mailbox.css")
    Mono<ResponseEntity<String>> style() {
        return Mono.fromSupplier(() -> answer(CSS, pages.style()));
    }

    @GetMapping("/{officerId}/{file}/html")
    Mono<ResponseEntity<String>> html(@PathVariable String officerId, @PathVariable String file) {
        return Mono.fromCallable(() -> htmlPart(officerId, file)).subscribeOn(Schedulers.boundedElastic());
    }

    private ResponseEntity<String> htmlPart(String officerId, String file) throws IOException {
        Optional<byte[]> letter = mailboxes.read(officerId, file);
        return letter.isPresent()
                ? answer(HTML, SANDBOXED, pages.html(letter.get()))
                : ResponseEntity.notFound().build();
    }

    @GetMapping("/{officerId}/{file}")
    Mono<ResponseEntity<String>> letter(@PathVariable String officerId, @PathVariable String file) {
        return Mono.fromCallable(() -> page(officerId, file)).subscribeOn(Schedulers.boundedElastic());
    }

    private ResponseEntity<String> page(String officerId, String file) throws IOException {
        Optional<byte[]> letter = mailboxes.read(officerId, file);
        return letter.isPresent()
                ? answer(HTML, pages.letter(officerId, file, letter.get()))
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return answer(type, NOTHING_INLINE, body);
    }

    private static ResponseEntity<String> answer(MediaType type, String policy, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }
}
