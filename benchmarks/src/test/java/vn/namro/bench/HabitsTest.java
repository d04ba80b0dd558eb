package vn.namro.bench;

import org.junit.jupiter.api.Test;
import vn.namro.testing.ArchitectureRules;

class HabitsTest {

    @Test
    void the_benchmarks_keep_the_habits_of_all_modules() {
        ArchitectureRules.forModule("vn.namro.bench").check();
    }
}
