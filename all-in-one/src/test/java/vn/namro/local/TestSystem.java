package vn.namro.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.namro.local.DemoClient.Answer;
import vn.namro.platform.time.DrivenTime;
import vn.namro.testing.Await;

/** The whole system on free ports, and a client to it; on the servers of the environment where those are named. */
final class TestSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalSystem system;
    private final DemoClient client;

    private TestSystem(LocalSystem system) {
        this.system = system;
        this.client = new DemoClient(system.url("intake"), system.url("notification"), "vi");
    }

    /** Letters go out at once, so that a test succeeds at night, too. */
    static TestSystem start(Path dataDir) {
        return start(dataDir, given("NAMRO_TEST_KAFKA"), Optional.empty());
    }

    /** As above, with a broker of one's own and time that one drives. */
    static TestSystem start(Path dataDir, String kafka, DrivenTime time) {
        return start(dataDir, Optional.of(kafka), Optional.of(time));
    }

    private static TestSystem start(Path dataDir, Optional<String> kafka, Optional<DrivenTime> time) {
        System.setProperty("NAMRO_WORKING_HOURS_ONLY", "false");
        System.setProperty("NAMRO_LETTERS_TOGETHER", "0s");
        LocalSettings settings = new LocalSettings(dataDir, LocalSettings.Ports.ANY, kafka, given("NAMRO_TEST_MONGO"));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        LocalSystem system = LocalSystem.start(settings, new Progress(nowhere), time);
        new Readiness()
                .await(List.of(system.url("intake"), system.url("routing"), system.url("notification")), PATIENCE);
        return new TestSystem(system);
    }

    private static Optional<String> given(String variable) {
        @Nullable String value = System.getenv(variable);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    DemoClient client() {
        return client;
    }

    ConfigurableApplicationContext context(String service) {
        return system.context(service);
    }

    String url(String service) {
        return system.url(service);
    }

    String enterprise(String taxCode) {
        return client.tokenOf("ENTERPRISE", "taxCode", taxCode);
    }

    String coordinator() {
        return client.tokenOf("COORDINATOR", "", "");
    }

    String operator() {
        return client.tokenOf("OPERATOR", "", "");
    }

    /** Asks for an issue until it is as wanted. */
    Answer issueOnce(String code, String token, Predicate<Answer> wanted) {
        return Await.value(
                "issue " + code,
                PATIENCE,
                () -> Optional.of(client.issue(code, token)).filter(wanted));
    }

    /** Asks for the deadlines of an assignment until the first message is sent. */
    Answer watchOnceNotified(String assignmentId, String token) {
        return Await.value(
                "watch " + assignmentId,
                PATIENCE,
                () -> Optional.of(client.deadlines(assignmentId, token))
                        .filter(answer -> Story.firstMessageIsSent(answer.body())));
    }

    @Override
    public void close() {
        system.close();
    }
}
