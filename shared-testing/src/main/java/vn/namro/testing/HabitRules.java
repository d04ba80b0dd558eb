package vn.namro.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.regex.Pattern;

/** Habits of all code, whatever its layer. Each method makes one rule. */
final class HabitRules {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO)");
    private static final Set<String> SLEEPS = Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

    private HabitRules() {}

    static ArchRule packagesAreNullMarked() {
        return classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "live in a null-marked package",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NULL_MARKED))))
                .as("packages are null-marked");
    }

    static ArchRule theClockIsGiven(String... except) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(except)))
                .and(areNot(Allowed.TO_READ_THE_CLOCK))
                .should()
                .accessTargetWhere(Ambient.TIME)
                .as("the clock is given");
    }

    static ArchRule fieldsAreNotInjected() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.as("fields are not injected");
    }

    static ArchRule nobodyUsesJavaUtilLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .as("nobody uses java.util.logging");
    }

    static ArchRule nobodyPrints() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("nobody prints");
    }

    static ArchRule onlyMainClassesPrint() {
        return noClasses()
                .that(DescribedPredicate.describe("not main", (JavaClass type) -> !isMain(Layers.outermost(type))))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .as("only main classes print");
    }

    static ArchRule namesSayWhatAClassIs() {
        return classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "have a name that says what it is",
                        (JavaClass type) ->
                                !SAYS_NOTHING.matcher(type.getSimpleName()).matches())))
                .as("names say what a class is");
    }

    static ArchRule nobodySleeps(Set<String> except) {
        return noClasses()
                .that(areNot(except))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("sleeps", HabitRules::sleeps))
                .as("nobody sleeps");
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return SLEEPS.contains(access.getTargetOwner().getFullName() + "." + access.getName());
    }

    private static boolean isMain(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return DescribedPredicate.describe(
                "not excepted", type -> !names.contains(Layers.outermost(type).getFullName()));
    }
}
