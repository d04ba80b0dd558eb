package vn.namro.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.namro.platform.MovingClock;
import vn.namro.platform.TestDatabase;
import vn.namro.platform.store.Shards;

class MongoLeasesTest {

    private static final Duration TERM = Duration.ofSeconds(10);

    private final MovingClock clock = new MovingClock();
    private final MongoCollection<Document> collection = TestDatabase.fresh().getCollection("leases");

    @Test
    void a_single_owner_holds_every_shard() {
        assertThat(owner("a").current()).hasSize(Shards.COUNT);
    }

    @Test
    void two_owners_share_the_shards_and_no_shard_has_two() {
        MongoLeases one = owner("a");
        MongoLeases two = owner("b");
        for (int round = 0; round < 3; round++) {
            one.current();
            two.current();
            clock.advance(TERM.dividedBy(3));
        }

        Set<Integer> both = new HashSet<>(shards(one));
        both.addAll(shards(two));
        assertThat(shards(one)).hasSize(Shards.COUNT / 2);
        assertThat(shards(two)).hasSize(Shards.COUNT / 2);
        assertThat(both).hasSize(Shards.COUNT);
    }

    @Test
    void a_dead_owners_shards_are_taken_over_under_a_higher_epoch() {
        List<Lease> before = owner("a").current();
        clock.advance(TERM.plusMillis(1));

        List<Lease> after = owner("b").current();

        assertThat(after).hasSize(Shards.COUNT);
        assertThat(after.get(0).epoch()).isGreaterThan(before.get(0).epoch());
    }

    @Test
    void an_owner_that_slept_over_its_term_holds_nothing_and_hears_that_it_lost_all() {
        List<String> changes = new ArrayList<>();
        MongoLeases sleeper = new MongoLeases(collection, "relay", "a", TERM, clock, () -> changes.add("changed"));
        sleeper.current();
        clock.advance(TERM.plusMillis(1));
        owner("b").current();
        changes.clear();

        assertThat(sleeper.current()).isEmpty();
        assertThat(changes).hasSize(Shards.COUNT);
    }

    @Test
    void what_is_given_up_is_free_at_once() {
        MongoLeases one = owner("a");
        one.current();
        one.close();

        assertThat(owner("b").current()).hasSize(Shards.COUNT);
    }

    @Test
    void a_new_owner_knows_whether_the_one_before_gave_up_or_died() {
        MongoLeases one = owner("a");
        assertThat(one.current()).noneMatch(Lease::ranOut);
        one.close();
        MongoLeases two = owner("b");
        assertThat(two.current()).noneMatch(Lease::ranOut);
        clock.advance(TERM.plusMillis(1));

        MongoLeases three = owner("c");
        assertThat(three.current()).hasSize(Shards.COUNT).allMatch(Lease::ranOut);
        clock.advance(TERM.dividedBy(2));

        assertThat(three.current()).hasSize(Shards.COUNT).allMatch(Lease::ranOut);
    }

    @Test
    void who_prolongs_keeps_every_shard_for_the_time_of_a_long_round_even_beyond_the_fair_share() {
        MongoLeases working = owner("a");
        working.current();
        for (int i = 0; i < 5; i++) {
            clock.advance(TERM.dividedBy(2));
            working.prolong();
            assertThat(owner("b").current()).isEmpty();
        }

        assertThat(working.current()).hasSizeLessThan(Shards.COUNT);
    }

    @Test
    void a_clock_that_was_set_back_does_not_put_off_the_renewal() {
        MongoLeases one = owner("a");
        one.current();
        clock.advance(Duration.ofHours(-1));

        assertThat(one.current().get(0).expiresAt()).isEqualTo(clock.instant().plus(TERM));
    }

    private static List<Integer> shards(MongoLeases leases) {
        return leases.current().stream().map(Lease::shard).toList();
    }

    private MongoLeases owner(String name) {
        return new MongoLeases(collection, "relay", name, TERM, clock, () -> {});
    }
}
