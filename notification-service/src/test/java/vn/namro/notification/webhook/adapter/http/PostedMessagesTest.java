package vn.namro.notification.webhook.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import vn.namro.notification.webhook.application.Endpoints.Answer;
import vn.namro.notification.webhook.application.Endpoints.Result;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Network;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.notification.webhook.domain.SubscriptionTest;
import vn.namro.platform.trace.Spans;

class PostedMessagesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<GuardedEndpoints> opened = new ArrayList<>();
    private DisposableServer server = serve("127.0.0.1", 0);

    private DisposableServer serve(String host, int port) {
        return HttpServer.create()
                .host(host)
                .port(port)
                .route(routes -> routes.post(
                                "/ok",
                                (request, response) -> request.receive()
                                        .aggregate()
                                        .asString()
                                        .doOnNext(body -> received.add(host + " "
                                                + request.requestHeaders().get("webhook-id")))
                                        .then(response.status(204).send()))
                        .post(
                                "/moved",
                                (request, response) -> response.status(302)
                                        .header("location", "http://" + host + ":" + port + "/ok")
                                        .send())
                        .post(
                                "/ill",
                                (request, response) -> response.status(503).send())
                        .post(
                                "/gone",
                                (request, response) -> response.status(410).send())
                        .post("/never", (request, response) -> Mono.never())
                        .post(
                                "/endless",
                                (request, response) -> response.sendString(
                                        Flux.interval(Duration.ofMillis(5)).map(tick -> "more "))))
                .bindNow();
    }

    @BeforeEach
    void forget() {
        received.clear();
    }

    @AfterEach
    void close() {
        server.disposeNow();
        opened.forEach(GuardedEndpoints::close);
    }

    @Test
    void a_message_is_posted_with_its_id_and_taken() {
        Answer answer = post(reaching("127.0.0.1"), url("127.0.0.1", "/ok"));

        assertThat(answer).isEqualTo(Answer.of(Result.TAKEN, "HTTP 204"));
        assertThat(received).containsExactly("127.0.0.1 msg_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/ok",
                "http://[::1]:%d/ok",
                "http://[::ffff:127.0.0.1]:%d/ok",
                "http://[::127.0.0.1]:%d/ok",
                "http://0.0.0.0:%d/ok",
                "http://10.0.0.1:%d/ok",
                "http://169.254.169.254:%d/latest/meta-data",
                "http://100.64.0.1:%d/ok",
                "http://[64:ff9b::7f00:1]:%d/ok",
                "http://[2002:7f00:1::]:%d/ok",
                "http://[fd00::1]:%d/ok",
                "http://[fe80::1]:%d/ok",
                "http://224.0.0.1:%d/ok",
                "http://localhost:%d/ok"
            })
    void an_address_that_is_not_public_is_refused_at_connecting_however_it_is_written(String url) {
        Answer answer = post(guarded(new Reach(List.of()), null), url.formatted(server.port()));

        assertThat(answer.result()).isEqualTo(Result.REFUSED);
        assertThat(answer.text()).startsWith("the address is not public: ");
        assertThat(received).isEmpty();
    }

    @Test
    void a_name_that_means_a_public_address_first_and_a_private_one_afterwards_is_refused_then() {
        DisposableServer inside = serve("127.0.0.2", server.port());
        try {
            GuardedEndpoints endpoints = guarded(allowing("127.0.0.1"), new Turning("127.0.0.1", "127.0.0.2"));
            String url = "http://rebinding.namro.invalid:" + server.port() + "/ok";

            assertThat(post(endpoints, url).result()).isEqualTo(Result.TAKEN);
            assertThat(post(endpoints, url))
                    .isEqualTo(Answer.of(Result.REFUSED, "the address is not public: LOOPBACK"));
            assertThat(received).containsExactly("127.0.0.1 msg_1");
        } finally {
            inside.disposeNow();
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(post(reaching("127.0.0.1"), url("127.0.0.1", "/moved")))
                .isEqualTo(Answer.of(Result.REFUSED, "HTTP 302"));
        assertThat(received).isEmpty();
    }

    @Test
    void a_system_that_is_gone_says_so() {
        assertThat(post(reaching("127.0.0.1"), url("127.0.0.1", "/gone")).result())
                .isEqualTo(Result.GONE);
    }

    @Test
    void of_an_answer_without_end_only_the_status_is_read() {
        assertThat(post(reaching("127.0.0.1"), url("127.0.0.1", "/endless")).result())
                .isEqualTo(Result.TAKEN);
    }

    @Test
    void no_answer_is_waited_for_longer_than_the_limit() {
        assertThat(post(reaching("127.0.0.1"), url("127.0.0.1", "/never")))
                .isEqualTo(Answer.of(Result.REFUSED, "no answer in time"));
    }

    @Test
    void a_system_that_is_ill_is_left_alone_for_a_while_and_others_are_not() {
        GuardedEndpoints endpoints = reaching("127.0.0.1");
        for (int i = 0; i < 4; i++) {
            assertThat(post(endpoints, url("127.0.0.1", "/ill"))).isEqualTo(Answer.of(Result.REFUSED, "HTTP 503"));
        }

        assertThat(post(endpoints, url("127.0.0.1", "/ill")))
                .isEqualTo(new Answer(Result.NOT_TRIED, "circuit open", Duration.ofSeconds(30)));
        assertThat(post(endpoints, "wh_2", url("127.0.0.1", "/ok")).result()).isEqualTo(Result.TAKEN);
    }

    @Test
    void a_system_that_nobody_answers_for_is_refused_without_telling_of_the_network() {
        server.disposeNow();

        assertThat(post(reaching("127.0.0.1"), url("127.0.0.1", "/ok")).text())
                .startsWith("no connection: ")
                .doesNotContain("127.0.0.1");
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + server.port() + path;
    }

    private Answer post(GuardedEndpoints endpoints, String url) {
        return post(endpoints, "wh_1", url);
    }

    private static Answer post(GuardedEndpoints endpoints, String subscription, String url) {
        Dispatch message = Dispatch.waiting(
                "msg_1", subscription, "missed", "{}", Clock.systemUTC().instant());
        return endpoints
                .post(SubscriptionTest.subscription(subscription, null, url), message)
                .block(Duration.ofSeconds(20));
    }

    private GuardedEndpoints reaching(String address) {
        return guarded(allowing(address), null);
    }

    private static Reach allowing(String address) {
        return new Reach(List.of(new Network(address(address).getAddress(), 32)));
    }

    private GuardedEndpoints guarded(Reach reach, @Nullable AddressResolverGroup<?> names) {
        GuardedEndpoints endpoints = new GuardedEndpoints(
                new PostedMessages(reach, TIMEOUT, names, Clock.systemUTC()),
                new GuardedEndpoints.Guards(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(4)
                                .minimumNumberOfCalls(4)
                                .build(),
                        Duration.ofSeconds(30),
                        TimeLimiter.of(TimeLimiterConfig.custom()
                                .timeoutDuration(Duration.ofSeconds(10))
                                .build()),
                        Bulkhead.ofDefaults("webhook")),
                Executors.newSingleThreadScheduledExecutor(),
                Spans.NONE);
        opened.add(endpoints);
        return endpoints;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A name server that says something else each time it is asked. */
    private static final class Turning extends AddressResolverGroup<InetSocketAddress> {

        private final Iterator<String> answers;

        private Turning(String... answers) {
            this.answers = Arrays.asList(answers).iterator();
        }

        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new InetNameResolver(executor) {
                @Override
                protected void doResolve(String name, Promise<InetAddress> promise) {
                    promise.setSuccess(address(answers.next()));
                }

                @Override
                protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                    promise.setSuccess(List.of(address(answers.next())));
                }
            }.asAddressResolver();
        }
    }
}
