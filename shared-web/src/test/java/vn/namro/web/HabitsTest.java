package vn.namro.web;

import org.junit.jupiter.api.Test;
import vn.namro.testing.ArchitectureRules;

class HabitsTest {

    @Test
    void the_habits_hold() {
        ArchitectureRules.forModule("vn.namro.web").check();
    }
}
