package vn.namro.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import vn.namro.local.DemoClient.Answer;

/** The desks at which sample issues are handled: each step as its user takes it, over HTTP, upon what is there now. */
final class DemoDesks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DemoClient client;
    private final LocalSystem system;

    DemoDesks(DemoClient client, LocalSystem system) {
        this.client = client;
        this.system = system;
    }

    /** An issue as its enterprise sees it. */
    JsonNode issue(String code, String taxCode) {
        return client.read(system.url("intake") + "/api/issues/" + code, enterprise(taxCode));
    }

    /** An assignment as the City Office sees it. */
    JsonNode assignment(String id) {
        return client.read(system.url("routing") + "/api/assignments/" + id, client.tokenOf("COORDINATOR", "", ""));
    }

    /** A step of the enterprise. */
    Answer byEnterprise(String code, String taxCode, String step, Map<String, ?> body) {
        String url = system.url("intake") + "/api/issues/" + code;
        String token = enterprise(taxCode);
        long version = client.read(url, token).path("version").asLong();
        return client.step(url + "/" + step, token, version, JSON.valueToTree(body));
    }

    /** A step of the officer who has it. */
    Answer byHolder(String id, String step, Map<String, ?> body) {
        JsonNode person = assignment(id).path("person");
        String officer = person.path("officerId").asText();
        return inCity(id, step, client.tokenIn(agency(person), "OFFICER", officer), body);
    }

    /** A step of the lead of the officer's agency. */
    Answer byLead(String id, String step, Map<String, ?> body) {
        JsonNode person = assignment(id).path("person");
        return inCity(id, step, client.tokenIn(agency(person), "AGENCY_LEAD", "lead-of-the-demo"), body);
    }

    private Answer inCity(String id, String step, String token, Map<String, ?> body) {
        String url = system.url("routing") + "/api/assignments/" + id;
        return client.step(
                url + "/" + step, token, assignment(id).path("version").asLong(), JSON.valueToTree(body));
    }

    /** The City Office makes an unclear issue clear. */
    Answer clear(String issueId, Map<String, ?> body) {
        String url = system.url("routing") + "/api/triage/" + issueId;
        String token = client.tokenOf("COORDINATOR", "", "");
        long version = client.read(url, token).path("version").asLong();
        return client.step(url + "/assignment", token, version, JSON.valueToTree(body));
    }

    private static String agency(JsonNode person) {
        return person.at("/agency/id").asText();
    }

    private String enterprise(String taxCode) {
        return client.tokenOf("ENTERPRISE", "taxCode", taxCode);
    }
}
