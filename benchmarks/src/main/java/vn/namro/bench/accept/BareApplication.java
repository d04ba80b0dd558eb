package vn.namro.bench.accept;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.codec.CodecsAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.HttpHandlerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.ReactiveWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.WebFluxAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The least that could accept an issue: parses the JSON, inserts one document, answers 201. Nothing is checked, nobody is
 * asked who they are, nothing is published, and the same request twice makes two documents.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({
    ReactiveWebServerFactoryAutoConfiguration.class,
    HttpHandlerAutoConfiguration.class,
    WebFluxAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CodecsAutoConfiguration.class
})
@Import(BareController.class)
public class BareApplication {

    /** {@code DATABASE_ADDRESS FILLER}: so many characters a document has more; prints where it listens. */
    public static void main(String[] arguments) {
        var context = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(BareApplication.class)
                .run(
                        "--spring.config.name=bare",
                        "--spring.main.web-application-type=reactive",
                        "--spring.main.banner-mode=off",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--bare.mongo=" + arguments[0],
                        "--bare.filler=" + arguments[1]);
        System.out.println("http://127.0.0.1:" + context.getWebServer().getPort());
    }
}
