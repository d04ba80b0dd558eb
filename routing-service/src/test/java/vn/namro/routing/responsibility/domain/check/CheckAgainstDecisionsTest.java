package vn.namro.routing.responsibility.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Question;
import vn.namro.routing.responsibility.domain.check.Finding.Kind;

/** The check and the decisions have to say the same: every possible question is asked on every day. */
class CheckAgainstDecisionsTest {

    private static final Catalogue CITY = SmallCity.catalogue();
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 20);
    private static final int DAYS = 30;
    private static final List<String> CHANNELS = List.of("web", "hotline");

    /** A small matrix by chance, whose entries all have an owner. */
    private static Matrix matrix(Random random) {
        Entries[] entries = new Entries[1 + random.nextInt(9)];
        for (int number = 0; number < entries.length; number++) {
            LocalDate from = rarely(random, FIRST.plusDays(random.nextInt(DAYS)));
            LocalDate until = rarely(random, (from == null ? FIRST : from).plusDays(1 + random.nextInt(DAYS)));
            Entries entry =
                    Entries.entry("e" + number, "hn-ct").valid(from, until).priority(random.nextInt(2));
            entry = random.nextBoolean() ? entry.ofGroup(random.nextBoolean() ? "B" : "D") : entry;
            entry = random.nextInt(4) == 0 ? entry.ofCategory("B" + (1 + random.nextInt(2))) : entry;
            entry = random.nextBoolean()
                    ? entry.ofKind(Zone.Kind.values()[random.nextInt(Zone.Kind.values().length)])
                    : entry;
            entry = random.nextInt(3) == 0 ? entry.when(Urgency.values()[random.nextInt(3)]) : entry;
            entries[number] = random.nextInt(3) == 0 ? entry.by(CHANNELS.get(random.nextInt(2))) : entry;
        }
        return Entries.matrix(entries);
    }

    private static <T> @Nullable T rarely(Random random, T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    private static boolean isAt(Finding finding, Question question) {
        return finding.categories().contains(question.categoryId())
                && finding.zones().contains(question.zoneId())
                && finding.span().includes(question.on())
                && isMet(finding.urgency(), question.urgency().name(), finding)
                && isMet(finding.channel(), question.channel(), finding);
    }

    /** Others are those that no other finding of the same place names; here it is enough that the value is not given. */
    private static boolean isMet(@Nullable String found, String asked, Finding finding) {
        return found == null || found.equals(asked) || found.equals(Place.OTHERS);
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Category category : CITY.categories()) {
            for (Zone zone : CITY.zones()) {
                for (int day = -1; day <= 2 * DAYS + 1; day++) {
                    for (Urgency urgency : Urgency.values()) {
                        for (String channel : CHANNELS) {
                            questions.add(new Question(
                                    zone.id(), null, category.id(), urgency, channel, FIRST.plusDays(day)));
                        }
                    }
                }
            }
        }
        return questions;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void gaps_and_entries_that_never_win_are_found_exactly(long seed) {
        Matrix matrix = matrix(new Random(seed));
        List<Finding> findings = MatrixCheck.check(matrix, CITY, Validity.ALWAYS);
        List<Finding> gaps =
                findings.stream().filter(found -> found.kind() == Kind.NO_ENTRY).toList();
        Set<String> winners = new HashSet<>();
        var decisions = matrix.decisions(CITY);

        for (Question question : questions()) {
            MatrixEntry winner = decisions.winner(question);
            if (winner == null) {
                assertThat(gaps).as("%s", question).anyMatch(gap -> isAt(gap, question));
            } else {
                winners.add(winner.id());
                assertThat(gaps).as("%s", question).noneMatch(gap -> isAt(gap, question) && !namesOthers(gap));
            }
        }
        List<String> losers = findings.stream()
                .filter(found -> Arrays.asList(Kind.SHADOWED, Kind.UNREACHABLE).contains(found.kind()))
                .map(found -> found.entries().get(0))
                .toList();
        assertThat(losers)
                .containsExactlyInAnyOrderElementsOf(matrix.entries().stream()
                        .map(MatrixEntry::id)
                        .filter(id -> !winners.contains(id))
                        .toList());
    }

    private static boolean namesOthers(Finding gap) {
        return Place.OTHERS.equals(gap.urgency()) || Place.OTHERS.equals(gap.channel());
    }
}
