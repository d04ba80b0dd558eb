package vn.namro.local;

import org.junit.jupiter.api.Test;
import vn.namro.testing.ArchitectureRules;

class HabitsTest {

    @Test
    void the_local_system_keeps_the_habits_of_all_modules() {
        ArchitectureRules.forModule("vn.namro.local").check();
    }
}
