package vn.namro.notification.webhook.adapter.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.notification.webhook.domain.Subscription;

/**
 * Posts messages over connections of their own, so that every one is checked by the {@link AddressGuard}. Redirects are not
 * followed, proxies not used, and of the answer no more is read than its status and its first bytes.
 */
final class PostedMessages {

    private static final int LONGEST_HEADERS = 8 * 1024;

    private final HttpClient client;
    private final Clock clock;

    /**
     * Creates the client.
     *
     * @param timeout for connecting, and for the beginning of the answer
     * @param resolver of names; absent: the usual one
     * @param clock whose time is signed, so that subscribers can refuse old messages
     */
    PostedMessages(Reach reach, Duration timeout, @Nullable AddressResolverGroup<?> resolver, Clock clock) {
        HttpClient plain = HttpClient.create(ConnectionProvider.newConnection())
                .noProxy()
                .followRedirect(false)
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
                .responseTimeout(timeout)
                .httpResponseDecoder(spec -> spec.maxHeaderSize(LONGEST_HEADERS))
                .doOnChannelInit((observer, channel, remote) ->
                        channel.pipeline().addFirst("addresses", new AddressGuard(reach)));
        this.client = resolver == null ? plain : plain.resolver(resolver);
        this.clock = clock;
    }

    /** The status of the answer; fails where there was none. */
    Mono<Integer> post(Subscription to, Dispatch message) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
            String signature = Signature.of(message.id(), now, body, to.signingAt(now));
            return client.headers(headers -> headers.set("content-type", "application/json")
                            .set("content-length", body.length)
                            .set("user-agent", "namro-webhooks/1")
                            .set("webhook-id", message.id())
                            .set("webhook-timestamp", Long.toString(now.getEpochSecond()))
                            .set("webhook-signature", signature))
                    .post()
                    .uri(to.url())
                    .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                    .response((response, content) ->
                            content.take(1).then(Mono.just(response.status().code())))
                    .next();
        });
    }
}
