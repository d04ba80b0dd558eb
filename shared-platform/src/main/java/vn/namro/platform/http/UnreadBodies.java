package vn.namro.platform.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends the connection after a request that was refused before anybody read its body. The server that answers while a body is
 * still on its way loses, now and then, the next request on the same connection: its client would wait in vain.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnreadBodies implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() <= 0 && !headers.containsKey(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        Watched request = new Watched(exchange.getRequest());
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    if (!request.isRead()) {
                        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
                    }
                }));
        return chain.filter(exchange.mutate().request(request).build());
    }

    /** A request that knows whether somebody began to read it. */
    private static final class Watched extends ServerHttpRequestDecorator {

        private final AtomicBoolean read = new AtomicBoolean();

        private Watched(ServerHttpRequest request) {
            super(request);
        }

        private boolean isRead() {
            return read.get();
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().doOnSubscribe(reader -> read.set(true));
        }
    }
}
