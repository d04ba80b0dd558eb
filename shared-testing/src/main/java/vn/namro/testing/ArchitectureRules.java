package vn.namro.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the architecture with the classes they judge. They live here once, for all services; what they allow is
 * listed in {@link Allowed}. Each rule is shown to fail by a planted fault in this module's tests.
 */
public final class ArchitectureRules {

    private final List<Judgement> judgements;

    private ArchitectureRules(List<Judgement> judgements) {
        this.judgements = judgements;
    }

    /**
     * Returns all rules, for the service whose packages lie below {@code basePackage}.
     *
     * @throws IllegalArgumentException if no classes are found there: rules about nothing would always hold
     */
    public static ArchitectureRules forService(String basePackage) {
        return over(rulesOfService(basePackage), basePackage);
    }

    /**
     * Returns the habits only, for a module without the layers of a service. Its main classes may print.
     *
     * @throws IllegalArgumentException if no classes are found below {@code basePackage}
     */
    public static ArchitectureRules forModule(String basePackage) {
        return over(rulesOfModule(), basePackage);
    }

    /** Checks all rules, also after one failed, and throws an error that lists every breach. */
    public void check() {
        List<String> breaches = judgements.stream()
                .map(Judgement::evaluate)
                .flatMap(List::stream)
                .toList();
        if (!breaches.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), breaches));
        }
    }

    /** Returns one test for each rule, named as the rule. */
    public Stream<DynamicTest> tests() {
        return judgements.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.rule().getDescription(), () -> one.rule().check(one.classes())));
    }

    static List<ArchRule> rulesOfService(String basePackage) {
        Layers layers = new Layers(basePackage);
        Stream<ArchRule> habits = Stream.of(
                HabitRules.packagesAreNullMarked(),
                HabitRules.theClockIsGiven(layers.inDomain(), layers.inApplication()),
                HabitRules.fieldsAreNotInjected(),
                HabitRules.nobodyUsesJavaUtilLogging(),
                HabitRules.nobodyPrints(),
                HabitRules.namesSayWhatAClassIs());
        return Stream.of(new LayerRules(layers).all().stream(), new ServiceRules(layers).all().stream(), habits)
                .flatMap(rules -> rules)
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    static List<ArchRule> rulesOfModule() {
        return Stream.of(
                        HabitRules.packagesAreNullMarked(),
                        HabitRules.theClockIsGiven(),
                        HabitRules.fieldsAreNotInjected(),
                        HabitRules.nobodyUsesJavaUtilLogging(),
                        HabitRules.onlyMainClassesPrint(),
                        HabitRules.namesSayWhatAClassIs())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private static ArchitectureRules over(List<ArchRule> rules, String basePackage) {
        JavaClasses everything = new ClassFileImporter().importPackages(basePackage);
        JavaClasses production =
                new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(basePackage);
        if (production.isEmpty()) {
            throw new IllegalArgumentException("basePackage '" + basePackage + "' has no classes to check");
        }
        Stream<Judgement> ofProduction = rules.stream().map(rule -> new Judgement(rule, production));
        Judgement ofTestsToo = new Judgement(HabitRules.nobodySleeps(Allowed.TO_SLEEP), everything);
        return new ArchitectureRules(
                Stream.concat(ofProduction, Stream.of(ofTestsToo)).toList());
    }

    /** A rule and the classes it judges: tests are held to fewer rules. */
    private record Judgement(ArchRule rule, JavaClasses classes) {

        List<String> evaluate() {
            return rule.evaluate(classes).getFailureReport().getDetails().stream()
                    .map(detail -> rule.getDescription() + ": " + detail)
                    .toList();
        }
    }
}
