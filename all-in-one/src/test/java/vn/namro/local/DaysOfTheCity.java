package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.namro.embedded.EmbeddedKafka;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.platform.time.DrivenTime;
import vn.namro.testing.Await;

/** The whole system, with some weeks in which most of what can happen to an issue happens; for who watches from outside. */
public final class DaysOfTheCity implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail mail;
    private final EmbeddedKafka broker;
    private final DrivenTime time = new DrivenTime(Clock.systemUTC());
    private final TestSystem system;
    private final Desks desks;

    private DaysOfTheCity(Path dataDir) {
        this.mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        this.broker = EmbeddedKafka.start(dataDir, 0);
        Map<String, String> settings = Map.of(
                "NAMRO_MAIL_HOST", "127.0.0.1",
                "NAMRO_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()),
                "NAMRO_MAIL_START_TLS", "false");
        settings.forEach(System::setProperty);
        try {
            this.system = TestSystem.start(dataDir, broker.bootstrapServers(), time);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
        this.desks = new Desks(system);
    }

    /** Starts the system; nothing has happened yet. */
    public static DaysOfTheCity start(Path dataDir) {
        return new DaysOfTheCity(dataDir);
    }

    /** Where a service answers. */
    public String url(String service) {
        return system.url(service);
    }

    /** Where the broker listens. */
    public String kafka() {
        return broker.bootstrapServers();
    }

    /** Stops the mail server, and lets things happen of which people have to be told. */
    public void stopMail() {
        mail.stop();
        DemoIssues.load().issues().subList(5, 9).forEach(this::file);
    }

    /** Stops the broker; the services stay. */
    public void stopBroker() {
        broker.close();
    }

    /** Lets issues be handed over, given back, withdrawn, refused, put to triage and forgotten until they are late. */
    public void live() {
        List<DemoIssue> samples = DemoIssues.load().issues();
        String forgotten = assignmentOf(file(samples.get(0)), samples.get(0));
        String returned = assignmentOf(file(samples.get(1)), samples.get(1));
        String other =
                desks.assignment(returned).at("/person/agency/id").asText().equals("hn-qhkt") ? "hn-ct" : "hn-qhkt";
        desks.assignmentStep(
                returned,
                "return",
                desks.holderOf(returned),
                Map.of("reason", "Không thuộc thẩm quyền", "proposedAgencyId", other));
        String withdrawn = file(samples.get(2));
        assignmentOf(withdrawn, samples.get(2));
        withdraw(withdrawn, system.enterprise(samples.get(2).taxCode()));
        String unclear = file(withoutCategory(samples.get(3)));
        status(unclear, samples.get(3), "IN_TRIAGE");
        String refused = file(samples.get(10));
        assignmentOf(refused, samples.get(10));
        refuse(refused);
        system.watchOnceNotified(forgotten, system.coordinator());
        time.advance(Duration.ofDays(60));
    }

    /** While opinions are being asked for the version that one saw is soon an old one. */
    private void withdraw(String code, String enterprise) {
        end(code, "withdrawal", enterprise, Map.of());
    }

    private void refuse(String code) {
        end(code, "refusal", system.coordinator(), Map.of("reasonCode", "COURT_MATTER"));
    }

    private void end(String code, String step, String token, Map<String, ?> body) {
        Await.until(
                "the " + step + " of " + code,
                PATIENCE,
                () -> desks.step("intake", "/api/issues/" + code, step, token, body)
                                .status()
                        == 200);
    }

    /** How a service tells what it goes through, and what it thinks of it, to an operator. */
    public JsonNode status(String service) {
        return desks.get(service, "/api/status", system.operator()).body();
    }

    /** Files one more issue; it may be on its way for long. */
    public void fileAnother() {
        file(DemoIssues.load().issues().get(4));
    }

    private String file(DemoIssue issue) {
        String token = system.enterprise(issue.taxCode());
        // Just after the first start intake may not have heard of every zone and category yet.
        Answer receipt = Await.value(
                "a receipt",
                PATIENCE,
                () -> Optional.of(system.client().file(issue, token)).filter(answer -> answer.status() == 201));
        String code = receipt.body().path("trackingCode").asText();
        assertThat(code).isNotBlank();
        return code;
    }

    private String assignmentOf(String code, DemoIssue issue) {
        return once(code, issue, body -> body.has("assignment"))
                .at("/assignment/id")
                .asText();
    }

    private void status(String code, DemoIssue issue, String status) {
        once(code, issue, body -> status.equals(body.path("status").asText()));
    }

    private JsonNode once(String code, DemoIssue issue, Predicate<JsonNode> wanted) {
        return desks.once("issue " + code, "intake", "/api/issues/" + code, system.enterprise(issue.taxCode()), wanted);
    }

    private static DemoIssue withoutCategory(DemoIssue known) {
        return new DemoIssue(
                "UNCLEAR",
                known.channel(),
                known.taxCode(),
                known.enterprise(),
                known.contactName(),
                known.contactEmail(),
                known.contactPhone(),
                "Không biết hỏi ai",
                known.description(),
                known.zoneId(),
                null,
                null,
                known.urgency(),
                "",
                List.of(),
                null,
                null);
    }

    @Override
    public void close() {
        system.close();
        broker.close();
        mail.stop();
    }
}
