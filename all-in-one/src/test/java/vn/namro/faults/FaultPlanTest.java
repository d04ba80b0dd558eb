package vn.namro.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.namro.faults.Fault.Kind;
import vn.namro.faults.node.Cluster;

class FaultPlanTest {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    @Test
    void the_same_seed_gives_the_same_plan() {
        assertThat(FaultPlan.of(7, 100, WITHIN)).isEqualTo(FaultPlan.of(7, 100, WITHIN));
        assertThat(FaultPlan.of(7, 100, WITHIN)).isNotEqualTo(FaultPlan.of(8, 100, WITHIN));
    }

    @Test
    void every_process_is_killed_at_least_once() {
        List<String> processes = new ArrayList<>(Cluster.services());
        processes.add("broker");
        processes.add("database");

        assertThat(FaultPlan.of(1, processes.size(), WITHIN))
                .allMatch(fault -> fault.kind() == Kind.KILL)
                .extracting(Fault::target)
                .containsExactlyInAnyOrderElementsOf(processes);
    }

    @Test
    void a_hundred_faults_are_of_every_kind_and_come_in_the_time_given() {
        List<Fault> plan = FaultPlan.of(1, 100, WITHIN);

        assertThat(plan).hasSize(100).allMatch(fault -> fault.at().compareTo(WITHIN) <= 0);
        assertThat(plan.stream().map(Fault::kind).collect(Collectors.toSet())).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void a_frozen_process_is_frozen_for_longer_than_its_lease() {
        assertThat(FaultPlan.of(1, 100, WITHIN))
                .filteredOn(fault -> fault.kind() == Kind.FREEZE)
                .isNotEmpty()
                .allMatch(fault -> fault.lasts().compareTo(Cluster.LEASE_TERM) > 0);
    }
}
