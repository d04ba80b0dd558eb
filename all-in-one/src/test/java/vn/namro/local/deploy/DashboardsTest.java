package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.namro.local.deploy.Dashboards.Panel;

/** What a dashboard has to be, so that whoever looks at it understands it without having made it. */
class DashboardsTest {

    private static final Pattern VIETNAMESE_AND_ENGLISH = Pattern.compile("[^/]+ / [^/]+");
    private static final Pattern RUNBOOK = Pattern.compile("\\$\\{docs}/operations\\.md#([\\w-]+)");

    static List<Panel> panels() {
        return Dashboards.panels();
    }

    static List<JsonNode> boards() {
        return Dashboards.all();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void a_panel_has_a_title_and_a_description_in_both_languages_a_unit_and_a_way_to_the_runbook(Panel panel) {
        assertThat(panel.title()).matches(VIETNAMESE_AND_ENGLISH);
        assertThat(panel.body().path("description").asText()).contains(" / ");
        assertThat(panel.body().at("/fieldConfig/defaults/unit").asText()).isNotBlank();
        assertThat(panel.expressions())
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(expression).isNotBlank());
        assertThat(RUNBOOK.matcher(panel.body().at("/links/0/url").asText())
                        .results()
                        .map(found -> found.group(1)))
                .singleElement()
                .isIn(anchors());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void a_board_has_a_name_of_its_own_and_panels_that_do_not_cover_each_other(JsonNode board) {
        assertThat(board.path("title").asText()).contains(" / ");
        Set<String> taken = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode panel : board.path("panels")) {
            assertThat(numbers.add(panel.path("id").asInt())).isTrue();
            JsonNode place = panel.path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add(place.path("x").asInt() + x + ":"
                                    + (place.path("y").asInt() + y)))
                            .as(() -> board.path("uid") + ": " + panel.path("title") + " covers another panel")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_board_has_its_own_address() {
        assertThat(boards().stream().map(board -> board.path("uid").asText()))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void the_source_that_panels_ask_is_the_one_that_is_provisioned() {
        String provisioned = String.valueOf(Deployed.maps(
                        Deployed.yaml(Deployed.ROOT.resolve("deploy/grafana/provisioning/datasources/prometheus.yml")),
                        "datasources")
                .get(0)
                .get("uid"));

        assertThat(panels())
                .allSatisfy(panel ->
                        assertThat(panel.body().at("/datasource/uid").asText()).isEqualTo(provisioned));
    }

    private static Set<String> anchors() {
        return Pattern.compile("(?m)^#+ (.+)$")
                .matcher(Deployed.text(Deployed.ROOT.resolve("docs/operations.md")))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
