package vn.namro.routing.responsibility.adapter.web;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.responsibility.application.DraftVersion;
import vn.namro.routing.responsibility.application.DraftVersion.How;
import vn.namro.routing.responsibility.application.Sheets;
import vn.namro.routing.responsibility.application.Sheets.Format;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.domain.sheet.Content;
import vn.namro.routing.responsibility.domain.version.Activation.Request;
import vn.namro.routing.responsibility.domain.version.Version;

/** Takes new versions of the matrix, as JSON or as a sheet. */
@RestController
final class MatrixDraftsController {

    /** A matrix is larger than other requests: ten thousand entries need about so much. */
    private static final int MOST_BYTES = 12 << 20;

    private final DraftVersion draftVersion;
    private final Timelines timelines;
    private final Sheets sheets;
    private final LiveCatalogue catalogue;
    private final Problems problems;
    private final Clock clock;

    MatrixDraftsController(
            DraftVersion draftVersion,
            Timelines timelines,
            Sheets sheets,
            LiveCatalogue catalogue,
            Problems problems,
            Clock clock) {
        this.draftVersion = draftVersion;
        this.timelines = timelines;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping("/api/matrix/versions")
    Mono<ResponseEntity<Object>> draft(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        Optional<Format> format = SheetTypes.format(type);
        if (format.isEmpty() && !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            return Mono.just(problems.answer(exchange, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "MATRIX_MEDIA_TYPE"));
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), MOST_BYTES)
                .map(MatrixDraftsController::bytes)
                .defaultIfEmpty(new byte[0])
                .publishOn(Schedulers.boundedElastic())
                .flatMap(body -> drafted(body, format, key, Reader.of(token), exchange));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<ResponseEntity<Object>> drafted(
            byte[] body, Optional<Format> format, @Nullable String key, Reader reader, ServerWebExchange exchange) {
        DraftBody draft = format.map(sheet -> DraftBody.ofSheet(body, sheet, sheets, catalogue.get()))
                .orElseGet(() -> DraftBody.ofJson(body, catalogue.get()));
        List<Fault> faults = new ArrayList<>(draft.faults());
        IdempotencyKeys.check(key, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        Version version = new Version(
                Content.version(draft.entries()),
                draft.entries().size(),
                reader.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                draft.note());
        Request request = RequestKeys.request(key, "draft", reader, body);
        return draftVersion
                .draft(version, draft.entries(), request)
                .flatMap(outcome -> outcome.fold(
                        (kept, how) -> answer(kept, how),
                        () -> Mono.just(
                                problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED"))));
    }

    /** What is there already, by another request, is not created. */
    private Mono<ResponseEntity<Object>> answer(Version version, How how) {
        return timelines.read().map(read -> {
            ResponseEntity.BodyBuilder answer = how == How.KNOWN
                    ? ResponseEntity.ok()
                    : ResponseEntity.created(URI.create("/api/matrix/versions/" + version.id()));
            if (how == How.REPLAYED) {
                answer.header(IdempotencyKeys.REPLAYED, "true");
            }
            return answer.eTag(Long.toString(read.revision()))
                    .body(MatrixViews.version(version, read.timeline(), clock.instant()));
        });
    }
}
