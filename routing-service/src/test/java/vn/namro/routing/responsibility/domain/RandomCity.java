package vn.namro.routing.responsibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Channel;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;

/** A city by chance: matrices and questions of any size, the same for the same seed. */
final class RandomCity {

    private static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1500;
    private static final Bilingual NAME = new Bilingual("Tên", "Name");

    private final Random random;
    private final int categories;
    private final int zones;
    private final Catalogue catalogue;

    RandomCity(long seed, int categories, int zones) {
        this.random = new Random(seed);
        this.categories = categories;
        this.zones = zones;
        this.catalogue = new Catalogue(
                List.of(new Agency("a", NAME, Agency.Level.CITY, null, Validity.ALWAYS, List.of(), null, false)),
                IntStream.range(0, zones).mapToObj(RandomCity::zone).toList(),
                IntStream.range(0, categories).mapToObj(RandomCity::category).toList(),
                IntStream.range(0, 5).mapToObj(n -> new Channel("ch" + n, NAME)).toList(),
                List.of(new Officer("o", "a", new Position("officer", NAME), "Cán bộ", "o@x", "vi", Validity.ALWAYS)),
                List.of());
    }

    private static Category category(int number) {
        return new Category("c" + number, NAME, "g" + number % 8, NAME);
    }

    private static Zone zone(int number) {
        Zone.Kind kind = Zone.Kind.values()[number % Zone.Kind.values().length];
        return new Zone("z" + number, kind, NAME, "X", List.of(), List.of(), null, false);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<MatrixEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(this::entry).toList();
    }

    private MatrixEntry entry(int number) {
        Conditions conditions = new Conditions(
                often("c" + random.nextInt(categories)),
                rarely("g" + random.nextInt(8)),
                rarely(Zone.Kind.values()[random.nextInt(4)]),
                often("z" + random.nextInt(zones)),
                rarely(Urgency.values()[random.nextInt(3)]),
                rarely("ch" + random.nextInt(5)),
                rarely(EnterpriseKind.values()[random.nextInt(4)]));
        return new MatrixEntry(
                "e" + number,
                conditions,
                "a",
                List.of(),
                "officer",
                List.of(),
                NAME,
                NAME,
                null,
                null,
                validity(),
                random.nextInt(3),
                null);
    }

    private Validity validity() {
        LocalDate from = EPOCH.plusDays(random.nextInt(DAYS));
        return new Validity(rarely(from), rarely(from.plusDays(1 + random.nextInt(DAYS))));
    }

    private <T> @Nullable T often(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> @Nullable T rarely(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    Question question() {
        return new Question(
                "z" + random.nextInt(zones),
                null,
                "c" + random.nextInt(categories),
                Urgency.values()[random.nextInt(3)],
                "ch" + random.nextInt(6),
                rarely(EnterpriseKind.values()[random.nextInt(4)]),
                EPOCH.plusDays(random.nextInt(-10, DAYS + 10)));
    }
}
