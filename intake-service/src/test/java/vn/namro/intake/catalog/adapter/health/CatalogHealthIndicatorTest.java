package vn.namro.intake.catalog.adapter.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.catalog.domain.Category;
import vn.namro.intake.catalog.domain.Channel;
import vn.namro.intake.catalog.domain.Zone;

class CatalogHealthIndicatorTest {

    private static final Zone ZONE = new Zone("z", "OUTSIDE", "Ngoài khu", "Outside", "OPERATING", List.of(), false);
    private static final Category CATEGORY =
            new Category("D1", "Đường", "Roads", new Category.Group("D", "Hạ tầng", "Infrastructure"));

    @Test
    void intake_is_ready_once_a_zone_and_a_category_are_known() {
        assertThat(status(Flux.just(ZONE), Flux.just(CATEGORY))).isEqualTo(Status.UP);
    }

    @Test
    void intake_is_not_ready_without_a_category() {
        assertThat(status(Flux.just(ZONE), Flux.empty())).isEqualTo(Status.DOWN);
    }

    @Test
    void intake_is_not_ready_without_a_zone() {
        assertThat(status(Flux.empty(), Flux.just(CATEGORY))).isEqualTo(Status.DOWN);
    }

    private static Status status(Flux<Zone> zones, Flux<Category> categories) {
        return Objects.requireNonNull(new CatalogHealthIndicator(new Known(zones, categories))
                        .health()
                        .block())
                .getStatus();
    }

    private record Known(Flux<Zone> zones, Flux<Category> categories) implements CatalogEntries {

        @Override
        public Flux<Channel> channels() {
            return Flux.empty();
        }

        @Override
        public Mono<Category> category(String id) {
            return Mono.empty();
        }

        @Override
        public Mono<Boolean> hasZone(String id) {
            return Mono.just(false);
        }

        @Override
        public Mono<Boolean> hasChannel(String id) {
            return Mono.just(false);
        }

        @Override
        public Mono<Boolean> hasCommune(String id) {
            return Mono.just(false);
        }
    }
}
