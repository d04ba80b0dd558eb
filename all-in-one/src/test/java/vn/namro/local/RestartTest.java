package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;

class RestartTest {

    @Test
    void yesterdays_issues_are_found_again_and_new_ones_are_routed(@TempDir Path dataDir) {
        DemoIssue yesterday = DemoIssues.load().issues().get(0);
        DemoIssue today = DemoIssues.load().issues().get(1);
        Answer before;
        try (TestSystem system = TestSystem.start(dataDir)) {
            before = assigned(system, yesterday);
        }

        try (TestSystem system = TestSystem.start(dataDir)) {
            Answer after = system.client()
                    .issue(before.body().path("trackingCode").asText(), system.enterprise(yesterday.taxCode()));

            assertThat(withoutVersion(after)).isEqualTo(withoutVersion(before));
            assertThat(assigned(system, today)
                            .body()
                            .at("/assignment/responsibility/lead/id")
                            .asText())
                    .isEqualTo(today.expectedLead());
        }
    }

    /** How much has happened to it goes on counting: agencies were asked for their opinions meanwhile. */
    private static JsonNode withoutVersion(Answer answer) {
        return ((ObjectNode) answer.body().deepCopy()).without("version");
    }

    private static Answer assigned(TestSystem system, DemoIssue issue) {
        String token = system.enterprise(issue.taxCode());
        String code =
                system.client().file(issue, token).body().path("trackingCode").asText();
        return system.issueOnce(
                code,
                token,
                answer -> "ASSIGNED".equals(answer.body().path("status").asText()));
    }
}
