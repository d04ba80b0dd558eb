package vn.namro.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;

/** Files the sample issues against a running system and tells what became of each. A second run finds them again. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PrintStream out;
    private final LocalSettings settings;

    Demo(PrintStream out, LocalSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /** What became of one sample issue. */
    private record Outcome(DemoIssue issue, String status, boolean asExpected) {}

    /** Returns 0 if every issue went where its sample expects, 1 otherwise. */
    int run(List<String> options) {
        boolean english = options.contains("--en");
        DemoClient client = new DemoClient(
                "http://127.0.0.1:" + settings.ports().intake(),
                "http://127.0.0.1:" + settings.ports().notification(),
                english ? "en" : "vi");
        Story story = new Story(out, english);
        story.opening();
        String coordinator = client.tokenOf("COORDINATOR", "", "");
        List<Outcome> outcomes = new ArrayList<>();
        for (DemoIssue issue : DemoIssues.load().issues()) {
            outcomes.add(tell(issue, client, coordinator, story));
        }
        return close(outcomes, story);
    }

    private static Outcome tell(DemoIssue issue, DemoClient client, String coordinator, Story story) {
        String token = client.tokenOf("ENTERPRISE", "taxCode", issue.taxCode());
        Stopwatch watch = Stopwatch.start();
        Answer filed = client.file(issue, token);
        if (filed.status() != 201) {
            story.refused(issue, filed.body());
            return new Outcome(issue, "NOT_FILED", false);
        }
        String code = filed.body().path("trackingCode").asText();
        story.filed(issue, code, filed.replayed());
        JsonNode routed = eventually(
                () -> client.issue(code, token).body(),
                body -> !"SUBMITTED".equals(body.path("status").asText()));
        story.routed(routed, watch.elapsed());
        JsonNode assignment = routed.path("assignment");
        if (assignment.isMissingNode()) {
            return new Outcome(issue, routed.path("status").asText(), false);
        }
        JsonNode onWatch = eventually(
                () -> client.deadlines(assignment.path("id").asText(), coordinator)
                        .body(),
                seen -> Story.firstMessageIsSent(seen) || isPlannedForLater(seen, filed.body()));
        story.watched(onWatch);
        String lead = assignment.at("/responsibility/lead/id").asText();
        story.expectation(issue.expectedLead(), lead);
        return new Outcome(issue, "ASSIGNED", lead.equals(issue.expectedLead()));
    }

    /** Letters that are not urgent go in working hours: at night there is nothing to wait for. */
    private static boolean isPlannedForLater(JsonNode watch, JsonNode receipt) {
        Instant patience = Instant.parse(receipt.path("submittedAt").asText()).plus(PATIENCE);
        return Story.firstMessageAt(watch).filter(at -> at.isAfter(patience)).isPresent();
    }

    /** Asks again until the answer fits or patience ends; the last answer either way. */
    private static JsonNode eventually(Supplier<JsonNode> ask, Predicate<JsonNode> fits) {
        Stopwatch waited = Stopwatch.start();
        JsonNode answer = ask.get();
        while (!fits.test(answer) && !waited.hasPassed(PATIENCE)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = ask.get();
        }
        return answer;
    }

    private static int close(List<Outcome> outcomes, Story story) {
        long assigned = outcomes.stream()
                .filter(outcome -> outcome.status().equals("ASSIGNED"))
                .count();
        List<String> otherwise = outcomes.stream()
                .filter(outcome -> !outcome.asExpected())
                .map(outcome -> outcome.issue().id())
                .toList();
        story.closing(outcomes.size(), assigned, otherwise);
        return otherwise.isEmpty() ? 0 : 1;
    }
}
