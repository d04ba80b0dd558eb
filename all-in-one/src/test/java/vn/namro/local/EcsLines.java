package vn.namro.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** Every line logged in this process, as {@code NAMRO_LOG_FORMAT=ecs} writes it, from the level INFO on. */
final class EcsLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final Logger root;
    private final Logger ours;
    private final Level before;
    private final Level oursBefore;

    EcsLines() {
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ours = logging.getLogger("vn.namro");
        before = root.getLevel();
        oursBefore = ours.getLevel();
        encoder.setContext(logging);
        encoder.setFormat("ecs");
        encoder.start();
        setContext(logging);
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.INFO);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    List<String> written() {
        return List.copyOf(lines);
    }

    /** The lines of one correlation id. */
    List<JsonNode> of(String correlationId) {
        return lines.stream()
                .map(EcsLines::parsed)
                .filter(line -> line.at("/labels/correlation_id").asText().equals(correlationId))
                .toList();
    }

    static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
        ours.setLevel(oursBefore);
    }
}
