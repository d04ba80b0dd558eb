package vn.namro.web.signin;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.time.MachineTime;
import vn.namro.web.page.Destination;
import vn.namro.web.session.Secrets;
import vn.namro.web.session.SessionCookies;

/**
 * Sign-ins on their way through the provider. They are kept in the database, so that the answer may come to another
 * instance, and belong to the browser that began them.
 */
final class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String DESTINATION = PendingSignIns.class.getName() + ".to";

    private static final Duration VALID_FOR = Duration.ofMinutes(10);

    private final MongoCollection<Document> documents;
    private final SessionCookies cookies;
    private final MachineTime time;

    PendingSignIns(MongoCollection<Document> documents, SessionCookies cookies, MachineTime time) {
        this.documents = documents;
        this.cookies = cookies;
        this.time = time;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        String secret = Secrets.create();
        Instant now = time.now();
        String to = Destination.of(exchange.getRequest().getQueryParams().getFirst(Destination.PARAMETER))
                .toString();
        Document document = new Document("_id", Secrets.hash(secret))
                .append("expiresAt", Date.from(now.plus(VALID_FOR)))
                .append("to", to)
                .append("state", request.getState())
                .append("authorizationUri", request.getAuthorizationUri())
                .append("requestUri", request.getAuthorizationRequestUri())
                .append("redirectUri", request.getRedirectUri())
                .append("clientId", request.getClientId())
                .append("scopes", request.getScopes())
                .append("attributes", texts(request.getAttributes()))
                .append("parameters", texts(request.getAdditionalParameters()));
        return Mono.from(documents.deleteMany(Filters.lte("expiresAt", Date.from(now))))
                .then(Mono.from(documents.insertOne(document)))
                .doOnNext(done -> cookies.keepSignIn(exchange, secret, VALID_FOR))
                .then();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        String secret = cookies.signIn(exchange);
        return secret == null
                ? Mono.empty()
                : Mono.from(documents
                                .find(Filters.eq("_id", Secrets.hash(secret)))
                                .first())
                        .flatMap(document -> valid(document, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        String secret = cookies.signIn(exchange);
        return secret == null
                ? Mono.empty()
                : Mono.from(documents.findOneAndDelete(Filters.eq("_id", Secrets.hash(secret))))
                        .flatMap(document -> valid(document, exchange))
                        .doOnNext(found -> cookies.keepSignIn(exchange, "", Duration.ZERO));
    }

    private Mono<OAuth2AuthorizationRequest> valid(Document document, ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst("state");
        boolean fits = Objects.equals(state, document.getString("state"))
                && time.now().isBefore(document.getDate("expiresAt").toInstant());
        if (!fits) {
            return Mono.empty();
        }
        exchange.getAttributes().put(DESTINATION, document.getString("to"));
        return Mono.just(OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(document.getString("authorizationUri"))
                .authorizationRequestUri(document.getString("requestUri"))
                .redirectUri(document.getString("redirectUri"))
                .clientId(document.getString("clientId"))
                .scopes(new HashSet<>(document.getList("scopes", String.class)))
                .state(document.getString("state"))
                .attributes(all -> all.putAll(document.get("attributes", Document.class)))
                .additionalParameters(all -> all.putAll(document.get("parameters", Document.class)))
                .build());
    }

    private static Document texts(Map<String, Object> values) {
        Map<String, Object> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return new Document(texts);
    }
}
