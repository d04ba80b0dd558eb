package vn.namro.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** How the parts of one service stand to each other, and the service to the others. */
final class ServiceRules {

    private final Layers layers;

    ServiceRules(Layers layers) {
        this.layers = layers;
    }

    List<ArchRule> all() {
        return List.of(
                everyClassHasAPlace(),
                featuresAreFreeOfCycles(),
                adaptersDoNotSeeEachOther(),
                adaptersArePackagePrivate(),
                onlyConfigurationsBuildUseCases(),
                wireRecordsStayInAdapters(),
                servicesDoNotSeeEachOther());
    }

    private ArchRule everyClassHasAPlace() {
        return classes().should(ArchCondition.from(layers.placed())).as("every class has a place");
    }

    private ArchRule featuresAreFreeOfCycles() {
        return slices().matching(layers.features()).should().beFreeOfCycles().as("features are free of cycles");
    }

    private ArchRule adaptersDoNotSeeEachOther() {
        return slices().matching(layers.adapterSlices())
                .should()
                .notDependOnEachOther()
                .as("adapters do not see each other");
    }

    /** Settings are the one exception: a configuration outside the package has to name their type. */
    private ArchRule adaptersArePackagePrivate() {
        return noClasses()
                .that()
                .resideInAPackage(layers.inAdapters())
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.describe("not settings", type -> !Layers.isSettings(type)))
                .should()
                .bePublic()
                .as("adapters are package-private");
    }

    private ArchRule onlyConfigurationsBuildUseCases() {
        return noClasses()
                .that(not(layers.configurations()))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("builds a use case", this::buildsUseCase))
                .as("only configurations build use cases");
    }

    private ArchRule wireRecordsStayInAdapters() {
        return noClasses()
                .that(not(layers.configurations()
                        .or(resideInAnyPackage(layers.inAdapters(), layers.inDomain(), layers.inApplication()))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.namro.events..")
                .as("wire records stay in adapters");
    }

    private ArchRule servicesDoNotSeeEachOther() {
        DescribedPredicate<JavaClass> shared = resideInAnyPackage(Allowed.SHARED_MODULES.toArray(String[]::new));
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("vn.namro..")
                        .and(not(layers.service()))
                        .and(not(shared)))
                .as("services do not see each other");
    }

    private boolean buildsUseCase(JavaAccess<?> access) {
        JavaClass built = access.getTargetOwner();
        JavaClass builder = access.getOriginOwner();
        boolean itself = Layers.outermost(builder).equals(built);
        boolean extension = isInApplication(builder) && builder.isAssignableTo(built.getFullName());
        return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && isUseCase(built)
                && !itself
                && !extension;
    }

    /** Records, enums and exceptions of the application are what use cases take and give, not use cases. */
    private boolean isUseCase(JavaClass type) {
        return isInApplication(type)
                && type.isTopLevelClass()
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class);
    }

    private boolean isInApplication(JavaClass type) {
        return resideInAPackage(layers.inApplication()).test(type);
    }
}
