package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.ReactiveHealthContributorRegistry;

class CatalogTest extends OverHttp {

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    ReactiveHealthContributorRegistry contributors;

    @Test
    void zones_are_open_to_everybody_in_both_languages() {
        http.get()
                .uri("/api/catalog/zones")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo("kcn-thang-long")
                .jsonPath("$.items[0].nameVi")
                .isEqualTo("KCN Thăng Long")
                .jsonPath("$.items[0].nameEn")
                .isEqualTo("Thang Long Industrial Park")
                .jsonPath("$.items[0].provisional")
                .isEqualTo(true);
    }

    @Test
    void categories_come_with_their_group() {
        http.get()
                .uri("/api/catalog/categories")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo("D1")
                .jsonPath("$.items[0].group.nameVi")
                .isEqualTo("Hạ tầng");
    }

    @Test
    void channels_are_listed() {
        http.get()
                .uri("/api/catalog/channels")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void readiness_asks_for_the_catalogue() {
        assertThat(contributors.getContributor("catalog")).isNotNull();
        assertThat(Objects.requireNonNull(groups.get("readiness")).isMember("catalog"))
                .isTrue();
        assertThat(Objects.requireNonNull(groups.get("liveness")).isMember("catalog"))
                .isFalse();
    }
}
