package vn.namro.bench.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Question;

/** A table of six columns and dates by chance, and questions to it; the same for the same seed. */
final class RandomTable {

    static final int CATEGORIES = 60;
    static final int ZONES = 120;

    private static final int GROUPS = 8;
    private static final int CHANNELS = 5;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1500;
    private static final Bilingual NAME = new Bilingual("Tên", "Name");

    private final Random random;

    RandomTable(long seed) {
        this.random = new Random(seed);
    }

    static Catalogue catalogue() {
        return new Catalogue(
                List.of(),
                IntStream.range(0, ZONES).mapToObj(RandomTable::zone).toList(),
                IntStream.range(0, CATEGORIES)
                        .mapToObj(number -> new Category("c" + number, NAME, "g" + number % GROUPS, NAME))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Zone zone(int number) {
        Zone.Kind kind = Zone.Kind.values()[number % Zone.Kind.values().length];
        return new Zone("z" + number, kind, NAME, "OPERATING", List.of(), List.of(), null, false);
    }

    List<MatrixEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(this::entry).toList();
    }

    private MatrixEntry entry(int number) {
        Conditions when = new Conditions(
                often("c" + random.nextInt(CATEGORIES)),
                rarely("g" + random.nextInt(GROUPS)),
                rarely(Zone.Kind.values()[random.nextInt(Zone.Kind.values().length)]),
                often("z" + random.nextInt(ZONES)),
                rarely(Urgency.values()[random.nextInt(Urgency.values().length)]),
                rarely("ch" + random.nextInt(CHANNELS)),
                null);
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        Validity validity = new Validity(rarely(from), rarely(from.plusDays(1 + random.nextInt(DAYS))));
        return new MatrixEntry(
                "e" + number,
                when,
                "a",
                List.of(),
                "officer",
                List.of(),
                NAME,
                NAME,
                null,
                null,
                validity,
                random.nextInt(3),
                null);
    }

    private <T> @Nullable T often(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> @Nullable T rarely(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    List<Question> questions(int count) {
        return IntStream.range(0, count).mapToObj(number -> question()).toList();
    }

    private Question question() {
        return new Question(
                "z" + random.nextInt(ZONES),
                null,
                "c" + random.nextInt(CATEGORIES),
                Urgency.values()[random.nextInt(Urgency.values().length)],
                "ch" + random.nextInt(CHANNELS + 1),
                FIRST.plusDays(random.nextInt(DAYS)));
    }
}
