package vn.namro.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What each layer may use: adapter to application to domain, and from outside only what {@link Allowed} lists. */
final class LayerRules {

    private final Layers layers;

    LayerRules(Layers layers) {
        this.layers = layers;
    }

    List<ArchRule> all() {
        return List.of(
                domainIsPlainJava(),
                applicationUsesDomainReactorAndJava(),
                domainAndApplicationAreToldTimeAndChance(),
                adaptersLookInwards());
    }

    private ArchRule domainIsPlainJava() {
        DescribedPredicate<JavaClass> told = DescribedPredicate.describe(
                "what the domain is told", type -> Allowed.NOT_IN_DOMAIN.contains(type.getFullName()));
        return classes()
                .that()
                .resideInAPackage(layers.inDomain())
                .should()
                .onlyDependOnClassesThat(allowed(Allowed.IN_DOMAIN)
                        .or(resideInAPackage(layers.inDomain()))
                        .and(not(told)))
                .as("the domain is plain Java");
    }

    private ArchRule applicationUsesDomainReactorAndJava() {
        return classes()
                .that()
                .resideInAPackage(layers.inApplication())
                .should()
                .onlyDependOnClassesThat(allowed(Allowed.IN_APPLICATION)
                        .or(resideInAnyPackage(layers.inDomain(), layers.inApplication())))
                .as("the application uses the domain, Reactor and Java only");
    }

    private ArchRule domainAndApplicationAreToldTimeAndChance() {
        return noClasses()
                .that()
                .resideInAnyPackage(layers.inDomain(), layers.inApplication())
                .should()
                .accessTargetWhere(Ambient.TIME.or(Ambient.CHANCE))
                .orShould()
                .dependOnClassesThat(Ambient.SOURCES)
                .as("domain and application are told the time, identities and chance");
    }

    private ArchRule adaptersLookInwards() {
        return classes()
                .that()
                .resideInAPackage(layers.inAdapters())
                .should()
                .onlyDependOnClassesThat(not(layers.service()).or(layers.insideOfConfigurations()))
                .as("adapters look inwards");
    }

    /** Primitives have no package; of an array its elements count. */
    private static DescribedPredicate<JavaClass> allowed(List<String> packages) {
        DescribedPredicate<JavaClass> listed = resideInAnyPackage(packages.toArray(String[]::new));
        return DescribedPredicate.describe("allowed", type -> {
            JavaClass element = type.getBaseComponentType();
            return element.isPrimitive() || listed.test(element);
        });
    }
}
