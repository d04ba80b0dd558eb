package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.testing.Await;

/** The live timeline over HTTP. */
class StreamingTest extends OverHttp {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Autowired
    AggregateStore<Issue> store;

    @Test
    void a_stream_tells_what_happened_and_then_what_happens() {
        String id = in(Status.ASSIGNED);
        List<ServerSentEvent<Map<String, Object>>> heard = new CopyOnWriteArrayList<>();
        Disposable stream = steps(enterprise(OWN), id, null).subscribe(heard::add);
        Await.until("the past told", LIMIT, () -> heard.size() == 2);

        put(id, Samples.news(state(id)).accepted(Samples.deadline()));
        Await.until("the present told", LIMIT, () -> heard.size() == 3);
        stream.dispose();

        assertThat(heard).extracting(ServerSentEvent::id).containsExactly("1", "2", "3");
        assertThat(heard).extracting(ServerSentEvent::event).containsOnly("step");
        assertThat(Objects.requireNonNull(heard.get(2).data()))
                .containsEntry("kind", "ACCEPTED")
                .containsEntry(
                        "text", "Cán bộ mẫu 0017 (demo), Sở Công Thương đã nhận việc; hạn trả lời: 2026-12-22 17:00");
    }

    @Test
    void a_stream_goes_on_exactly_after_the_last_step_that_was_heard() {
        String id = in(Status.ANSWERED);

        List<String> ids = steps(enterprise(OWN), id, "2")
                .mapNotNull(ServerSentEvent::id)
                .take(2)
                .collectList()
                .block(LIMIT);

        assertThat(ids).containsExactly("3", "4");
    }

    @Test
    void a_stream_that_has_nothing_to_tell_shows_that_it_lives() {
        String id = in(Status.ASSIGNED);

        ServerSentEvent<Map<String, Object>> beat =
                all(enterprise(OWN), id, "2").blockFirst(LIMIT);

        assertThat(Objects.requireNonNull(beat).comment()).isEqualTo("still here");
        assertThat(beat.id()).isNull();
    }

    @Test
    void a_stream_ends_with_the_life_of_the_issue() {
        String id = in(Status.CLOSED);

        List<String> kinds = steps(enterprise(OWN), id, null)
                .map(event ->
                        String.valueOf(Objects.requireNonNull(event.data()).get("kind")))
                .collectList()
                .block(LIMIT);

        assertThat(kinds).containsExactly("SUBMITTED", "ASSIGNED", "ACCEPTED", "OUTCOME_REPORTED", "CONFIRMED");
    }

    @Test
    void who_heard_the_end_need_not_come_again() {
        open(enterprise(OWN), in(Status.CLOSED), "5").expectStatus().isNoContent();
    }

    @Test
    void the_stream_of_others_is_not_found() {
        open(enterprise(OTHER), in(Status.ASSIGNED), null).expectStatus().isNotFound();
    }

    @Test
    void a_step_that_the_issue_never_had_is_no_place_to_go_on() {
        for (String last : List.of("3", "-1", "x")) {
            open(enterprise(OWN), in(Status.ASSIGNED), last)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("INVALID_LAST_EVENT_ID");
        }
    }

    @Test
    void an_agency_that_has_no_part_in_it_any_more_hears_no_more() {
        String id = in(Status.ASSIGNED);
        String officer = token(Map.of("role", "OFFICER", "agencyId", Samples.HELPER, "officerId", "o-9"));
        List<String> heard = new CopyOnWriteArrayList<>();
        List<String> ended = new CopyOnWriteArrayList<>();
        steps(officer, id, null)
                .doOnComplete(() -> ended.add("ended"))
                .subscribe(event -> heard.add(String.valueOf(event.id())));
        Await.until("the past told", LIMIT, () -> heard.size() == 2);

        put(id, Samples.unclear(state(id)));

        Await.until("the stream ended", LIMIT, () -> !ended.isEmpty());
        assertThat(heard).containsExactly("1", "2");
    }

    @Test
    void a_person_follows_a_bounded_number_at_once_and_gets_the_place_back() {
        String id = in(Status.ASSIGNED);
        String reader = token(Map.of("role", "CLERK", "subject", "busy-clerk"));
        List<Disposable> open = new ArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 2; i++) {
            open.add(steps(reader, id, null).subscribe(event -> heard.add("step")));
        }
        Await.until("both open", LIMIT, () -> heard.size() == 4);

        open(reader, id, null)
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_STREAMS");
        open.forEach(Disposable::dispose);

        Await.until("a place free again", LIMIT, () -> statusOf(reader, id) == 200);
    }

    private int statusOf(String reader, String id) {
        var answer = open(reader, id, null).returnResult(EVENT);
        int status = answer.getStatus().value();
        answer.getResponseBody().take(1).blockLast(LIMIT);
        return status;
    }

    private Flux<ServerSentEvent<Map<String, Object>>> steps(String token, String id, @Nullable String last) {
        return all(token, id, last).filter(event -> event.comment() == null);
    }

    private Flux<ServerSentEvent<Map<String, Object>>> all(String token, String id, @Nullable String last) {
        return open(token, id, last)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .returnResult(EVENT)
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec open(String token, String id, @Nullable String last) {
        return http.get()
                .uri("/api/issues/{id}/stream", id)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .headers(headers -> {
                    if (last != null) {
                        headers.set("Last-Event-ID", last);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange();
    }

    private String in(Status status) {
        String id = String.valueOf(
                submitted(enterprise(OWN), filing(OWN, "Mất điện nhiều lần")).get("id"));
        put(id, Samples.in(status, state(id)));
        return id;
    }

    private Issue state(String id) {
        return Objects.requireNonNull(store.find(id).block()).state();
    }

    private void put(String id, Issue after) {
        Stored<Issue> before = Objects.requireNonNull(store.find(id).block());
        assertThat(store.save(before.with(after), List.of(), Cause.request(id, null))
                        .block())
                .isTrue();
    }
}
