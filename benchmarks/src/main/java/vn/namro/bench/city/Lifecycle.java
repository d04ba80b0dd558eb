package vn.namro.bench.city;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The whole life of an issue as its people live it: the enterprise files, routing assigns, the officer accepts and reports
 * the outcome, the enterprise reads it and confirms.
 */
public final class Lifecycle {

    private static final Duration FIRST_LOOK = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int LOOKS = 600;
    private static final int AT_A_TIME = 6;
    private static final String OUTCOME = "{\"type\":\"SOLVED\",\"text\":\"Đã cấp điện ổn định\"}";

    private final Web web;
    private final String intake;
    private final String routing;
    private final People people;
    private final Consumer<Answer> seen;

    /** @param seen is told every answer, on the thread of {@link Web} */
    public Lifecycle(Web web, City city, People people, Consumer<Answer> seen) {
        this.web = web;
        this.intake = city.url(CityService.INTAKE);
        this.routing = city.url(CityService.ROUTING);
        this.people = people;
        this.seen = seen;
    }

    /**
     * Lives one of each kind, the first numbers, again and again until it goes: just after a start not all may be known.
     *
     * @return their ids
     */
    public List<String> liveOneOfEachKind() {
        return Flux.range(0, Filing.KINDS)
                .flatMapSequential(
                        kind -> live(new Filing(kind)).retryWhen(Retry.fixedDelay(LOOKS, LONGEST_PAUSE)), AT_A_TIME)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** Files; the answer may be a refusal. */
    public Mono<Answer> file(Filing filing) {
        return people.enterprise(filing.taxCode())
                .flatMap(token -> web.post(
                        intake + "/api/issues", filing.json(), token, headers -> key(headers, filing.number())))
                .doOnNext(seen);
    }

    private static void key(HttpHeaders headers, int number) {
        headers.set("Idempotency-Key", "life-" + number);
    }

    /**
     * Goes on from the receipt to the end.
     *
     * @return the id of the issue, once it is closed; an error if it does not end
     */
    public Mono<String> finish(Filing filing, Answer receipt) {
        String id = receipt.json().path("id").asText();
        String code = receipt.json().path("trackingCode").asText();
        String assignment = routing + "/api/assignments/" + id + ".1";
        String issue = intake + "/api/issues/" + code;
        return people.coordinator()
                .flatMap(token -> once(assignment, token, body -> body.has("person")))
                .flatMap(assigned -> officer(assigned.json()))
                .flatMap(officer -> step(assignment, "acceptance", officer, "{}", body -> true)
                        .then(step(assignment, "outcome", officer, OUTCOME, body -> true)))
                .then(people.enterprise(filing.taxCode()))
                .flatMap(token -> step(issue, "confirmation", token, "{\"rating\":5}", Lifecycle::isAnswered))
                .thenReturn(id);
    }

    /** Files and goes on to the end; an error if it is refused. */
    public Mono<String> live(Filing filing) {
        return file(filing)
                .flatMap(receipt -> receipt.status() == 201
                        ? finish(filing, receipt)
                        : Mono.error(new IllegalStateException("filing was answered with " + receipt.status())));
    }

    private static boolean isAnswered(JsonNode issue) {
        return "ANSWERED".equals(issue.path("status").asText());
    }

    private Mono<String> officer(JsonNode assignment) {
        JsonNode person = assignment.path("person");
        return people.officer(
                person.at("/agency/id").asText(), person.path("officerId").asText());
    }

    /** Reads until it is as wanted and takes the step upon that version; again if somebody came before. */
    private Mono<Answer> step(String url, String step, String token, String body, Predicate<JsonNode> wanted) {
        return patiently(once(url, token, wanted)
                .flatMap(read -> web.post(url + "/" + step, body, token, headers -> version(headers, read)))
                .doOnNext(seen)
                .filter(answer -> answer.status() == 200));
    }

    private static void version(HttpHeaders headers, Answer read) {
        headers.set("If-Match", read.version() == null ? "\"0\"" : read.version());
    }

    private Mono<Answer> once(String url, String token, Predicate<JsonNode> wanted) {
        return patiently(web.get(url, token)
                .doOnNext(seen)
                .filter(answer -> answer.status() == 200 && wanted.test(answer.json())));
    }

    private static Mono<Answer> patiently(Mono<Answer> look) {
        return look.repeatWhenEmpty(
                LOOKS,
                looks -> looks.concatMap(
                        number -> Mono.delay(shorter(FIRST_LOOK.multipliedBy(number + 1), LONGEST_PAUSE))));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
