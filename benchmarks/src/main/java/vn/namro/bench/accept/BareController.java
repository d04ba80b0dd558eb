package vn.namro.bench.accept;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Its only endpoint. */
@RestController
class BareController {

    static final String DATABASE = "bare";
    static final String COLLECTION = "issues";

    private final MongoCollection<Document> issues;
    private final ObjectMapper json;
    private final String filler;

    BareController(@Value("${bare.mongo}") String address, @Value("${bare.filler}") int filler, ObjectMapper json) {
        this.issues = MongoClients.create(address).getDatabase(DATABASE).getCollection(COLLECTION);
        this.json = json;
        this.filler = "x".repeat(filler);
    }

    @PostMapping("/api/issues")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Map<String, String>> accept(@RequestBody byte[] body) {
        String id = UUID.randomUUID().toString();
        Document issue = new Document("_id", id).append("issue", parsed(body)).append("filler", filler);
        return Mono.from(issues.insertOne(issue)).thenReturn(Map.of("id", id));
    }

    private Document parsed(byte[] body) {
        try {
            return json.readValue(body, Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
