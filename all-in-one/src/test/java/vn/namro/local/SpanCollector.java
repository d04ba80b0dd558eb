package vn.namro.local;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans over OTLP/HTTP, as a collector does, and keeps them. */
final class SpanCollector implements AutoCloseable {

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** A span, and the service and instance that told of it. */
    record Taken(String service, String instance, String traceId, String id, String parent, Span span) {

        String name() {
            return span.getName();
        }

        /** An attribute as text; empty where there is none. */
        String fact(String key) {
            return value(span.getAttributesList(), key);
        }

        /** Everything it tells. */
        String text() {
            return TextFormat.printer().escapingNonAscii(false).printToString(span);
        }
    }

    SpanCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Taken> spans() {
        return List.copyOf(taken);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::keep);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans spans) {
        List<KeyValue> resource = spans.getResource().getAttributesList();
        String service = value(resource, "service.name");
        String instance = value(resource, "service.instance.id");
        spans.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .forEach(span -> taken.add(new Taken(
                        service,
                        instance,
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        span)));
    }

    private static String value(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(each -> each.getKey().equals(key))
                .map(each -> each.getValue().hasIntValue()
                        ? Long.toString(each.getValue().getIntValue())
                        : each.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
