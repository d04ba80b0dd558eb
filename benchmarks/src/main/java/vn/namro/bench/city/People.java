package vn.namro.bench.city;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Who asks, each signed in once. */
public final class People {

    private final Web web;
    private final String intake;
    private final Map<String, Mono<String>> tokens = new ConcurrentHashMap<>();

    /** @param intake where the demo sign-in is */
    public People(Web web, String intake) {
        this.web = web;
        this.intake = intake;
    }

    /** The token of an enterprise. */
    public Mono<String> enterprise(String taxCode) {
        return token("{\"role\":\"ENTERPRISE\",\"taxCode\":\"%s\"}".formatted(taxCode));
    }

    /** The token of whoever sees all. */
    public Mono<String> coordinator() {
        return token("{\"role\":\"COORDINATOR\"}");
    }

    /** The token of an officer. */
    public Mono<String> officer(String agency, String id) {
        return token("{\"role\":\"OFFICER\",\"agencyId\":\"%s\",\"officerId\":\"%s\"}".formatted(agency, id));
    }

    private Mono<String> token(String wanted) {
        return tokens.computeIfAbsent(
                wanted,
                body -> web.post(intake + "/dev/tokens", body, "", headers -> {})
                        .map(answer -> answer.json().path("access_token").asText())
                        .cache());
    }
}
