package vn.namro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestPlatformTest {

    @Test
    void the_servers_named_by_the_environment_are_used() throws IOException {
        Map<String, String> environment =
                Map.of("NAMRO_TEST_KAFKA", "broker:9092", "NAMRO_TEST_MONGO", "mongodb://database:27017");
        try (TestPlatform platform = new TestPlatform(environment)) {
            assertThat(platform.kafka()).isEqualTo("broker:9092");
            assertThat(platform.mongoUri()).isEqualTo("mongodb://database:27017");
        }
    }

    @Test
    void a_database_is_started_once_where_none_is_named() throws IOException {
        try (TestPlatform platform = new TestPlatform(Map.of("NAMRO_TEST_MONGO", " "))) {
            assertThat(platform.mongoUri()).startsWith("mongodb://").isEqualTo(platform.mongoUri());
        }
    }

    @Test
    void a_broker_is_started_once_where_none_is_named() throws IOException {
        try (TestPlatform platform = new TestPlatform(Map.of())) {
            assertThat(platform.kafka()).contains(":").isEqualTo(platform.kafka());
        }
    }

    @Test
    void every_run_and_every_caller_has_databases_of_its_own() {
        TestPlatform one = TestPlatform.shared();
        assertThat(one.newDatabase()).startsWith(one.databasePrefix()).isNotEqualTo(one.newDatabase());
        assertThat(new TestPlatform(Map.of()).databasePrefix()).isNotEqualTo(one.databasePrefix());
    }
}
