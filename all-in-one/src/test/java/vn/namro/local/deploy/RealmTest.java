package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** The realm for Keycloak beside what the services read of a token. */
class RealmTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Role::name).toList();

    private final JsonNode realm = read("namro-realm.json");
    private final JsonNode people = read("demo/namro-users-0.json");
    private final JsonNode client = realm.at("/clients/0");

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(
                    Deployed.ROOT.resolve("deploy/keycloak/" + file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode nodes, String path) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.at(path).asText()));
        return texts;
    }

    @Test
    void the_realm_has_the_roles_of_the_contract_and_no_other() {
        assertThat(texts(realm.at("/roles/realm"), "/name")).containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    void a_token_carries_every_claim_that_a_service_reads() {
        assertThat(texts(client.path("protocolMappers"), "/config/claim.name"))
                .contains(Reader.ROLES, Reader.TAX_CODE, Reader.AGENCY, Reader.OFFICER);
        assertThat(texts(client.path("protocolMappers"), "/config/included.custom.audience"))
                .contains("namro");
    }

    @Test
    void the_client_proves_itself_by_secret_and_by_the_code_it_began_with_and_takes_no_other_way() {
        assertThat(client.path("publicClient").asBoolean(true)).isFalse();
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("secret").asText()).isEqualTo("${NAMRO_CLIENT_SECRET}");
    }

    @Test
    void people_come_back_to_the_three_services_and_to_nowhere_else() {
        assertThat(texts(client.path("redirectUris"), ""))
                .hasSize(6)
                .allMatch(uri -> uri.matches("http://(127\\.0\\.0\\.1|localhost):808[123]/login/oauth2/code/namro"));
    }

    @Test
    void nobody_changes_what_decides_on_their_own_rights() throws IOException {
        String profile = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        List<JsonNode> deciding = new ArrayList<>();
        JSON.readTree(profile).path("attributes").forEach(attribute -> {
            if (List.of(Reader.TAX_CODE, Reader.AGENCY, Reader.OFFICER)
                    .contains(attribute.path("name").asText())) {
                deciding.add(attribute);
            }
        });

        assertThat(deciding)
                .hasSize(3)
                .allSatisfy(attribute ->
                        assertThat(texts(attribute.at("/permissions/edit"), "")).containsExactly("admin"));
    }

    @Test
    void there_is_a_person_of_each_role_who_is_marked_as_demo_and_whose_password_is_not_written_down() {
        assertThat(texts(people.path("users"), "/realmRoles/0")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(people.path("users")).allSatisfy(person -> {
            assertThat(person.path("username").asText()).startsWith("demo-");
            assertThat(person.path("lastName").asText()).endsWith("demo");
            assertThat(person.path("email").asText()).endsWith(".invalid");
            assertThat(texts(person.path("credentials"), "/value")).containsExactly("${NAMRO_DEMO_PASSWORD}");
        });
    }

    @Test
    void the_realm_that_a_city_takes_holds_no_people() {
        assertThat(realm.has("users")).isFalse();
    }
}
