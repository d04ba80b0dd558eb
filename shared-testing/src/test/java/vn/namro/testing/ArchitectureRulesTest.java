package vn.namro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule is shown to fail: each package below {@code planted}, but for the clean one, breaks exactly one rule. */
class ArchitectureRulesTest {

    private static final String PLANTED = "vn.namro.testing.planted.";

    @ParameterizedTest
    @CsvSource({
        "domainreads, the domain is plain Java",
        "domainspring, the domain is plain Java",
        "domainclock, the domain is plain Java",
        "domainoutwards, the domain is plain Java",
        "domainwire, the domain is plain Java",
        "domainnow, 'domain and application are told the time, identities and chance'",
        "domainidentity, 'domain and application are told the time, identities and chance'",
        "domainchance, 'domain and application are told the time, identities and chance'",
        "domainrandom, 'domain and application are told the time, identities and chance'",
        "domainthread, 'domain and application are told the time, identities and chance'",
        "applicationnow, 'domain and application are told the time, identities and chance'",
        "applicationspring, 'the application uses the domain, Reactor and Java only'",
        "applicationwire, 'the application uses the domain, Reactor and Java only'",
        "applicationplatform, 'the application uses the domain, Reactor and Java only'",
        "applicationjackson, 'the application uses the domain, Reactor and Java only'",
        "applicationoutwards, 'the application uses the domain, Reactor and Java only'",
        "adapterpeer, adapters do not see each other",
        "adapteroutwards, adapters look inwards",
        "adapterpublic, adapters are package-private",
        "cycle, features are free of cycles",
        "builder, only configurations build use cases",
        "builderreference, only configurations build use cases",
        "builderdisguised, only configurations build use cases",
        "wire, wire records stay in adapters",
        "foreign, services do not see each other",
        "homeless, every class has a place",
        "homelessroot, every class has a place",
        "unmarked, packages are null-marked",
        "adapternow, the clock is given",
        "adapterdate, the clock is given",
        "injection, fields are not injected",
        "logging, nobody uses java.util.logging",
        "printing, nobody prints",
        "naming, names say what a class is",
        "sleeping, nobody sleeps",
        "sleepingunit, nobody sleeps"
    })
    void a_planted_fault_breaks_its_rule_and_no_other(String planted, String rule) {
        assertThat(brokenBy(PLANTED + planted)).containsExactly(rule);
    }

    @Test
    void a_sound_service_breaks_no_rule() {
        assertThat(brokenBy(PLANTED + "clean")).isEmpty();
    }

    @Test
    void no_rule_is_without_a_planted_fault() {
        Set<String> broken = new TreeSet<>();
        imported("vn.namro.testing.planted").stream()
                .map(type -> plantedIn(type.getPackageName()))
                .distinct()
                .forEach(planted -> broken.addAll(brokenBy(PLANTED + planted)));
        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(rules(PLANTED + "clean").stream()
                        .map(ArchRule::getDescription)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn.namro.platform", "vn.namro.events"})
    void the_shared_modules_keep_the_habits(String module) {
        ArchitectureRules.forModule(module).check();
    }

    @Test
    void the_main_class_of_a_module_without_layers_may_print() {
        JavaClasses printing = imported(PLANTED + "printing");
        assertThat(HabitRules.onlyMainClassesPrint().evaluate(printing).hasViolation())
                .isFalse();
    }

    @Test
    void a_class_beside_the_main_class_may_not_print() {
        JavaClasses printing = imported(PLANTED + "printingbeside");
        assertThat(HabitRules.onlyMainClassesPrint().evaluate(printing).hasViolation())
                .isTrue();
    }

    @Test
    void a_class_named_in_the_list_may_sleep() {
        Set<String> named = Set.of(PLANTED + "sleeping.issue.adapter.web.IssueController");
        assertThat(HabitRules.nobodySleeps(named)
                        .evaluate(imported(PLANTED + "sleeping"))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void tests_are_held_to_not_sleeping() {
        assertThatThrownBy(() -> ArchitectureRules.forModule("vn.namro.testing").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobody sleeps")
                .hasMessageContaining("sleeping.issue.adapter.web.IssueController");
    }

    @Test
    void a_service_is_checked_to_the_end_and_all_breaches_are_listed() {
        assertThatThrownBy(
                        () -> ArchitectureRules.forService("vn.namro.platform").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("every class has a place: ")
                .hasMessageContaining("wire records stay in adapters: ");
    }

    @Test
    void the_contract_of_a_service_has_a_test_for_each_rule() {
        ArchitectureContract contract = () -> "vn.namro.platform";
        assertThat(contract.the_architecture_holds().map(DynamicTest::getDisplayName))
                .containsExactlyElementsOf(rules("vn.namro.platform").stream()
                        .map(ArchRule::getDescription)
                        .toList());
    }

    @Test
    void a_package_without_classes_is_refused_since_rules_about_nothing_always_hold() {
        assertThatThrownBy(() -> ArchitectureRules.forService("vn.namro.nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vn.namro.nowhere");
    }

    private static String plantedIn(String packageName) {
        int start = PLANTED.length();
        int end = packageName.indexOf('.', start);
        return end < 0 ? packageName.substring(start) : packageName.substring(start, end);
    }

    private static List<String> brokenBy(String basePackage) {
        JavaClasses classes = imported(basePackage);
        assertThat(classes).isNotEmpty();
        return rules(basePackage).stream()
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    private static List<ArchRule> rules(String basePackage) {
        List<ArchRule> rules = new ArrayList<>(ArchitectureRules.rulesOfService(basePackage));
        rules.add(HabitRules.nobodySleeps(Allowed.TO_SLEEP));
        return rules;
    }

    private static JavaClasses imported(String basePackage) {
        return new ClassFileImporter().importPackages(basePackage);
    }
}
