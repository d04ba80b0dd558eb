package vn.namro.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/**
 * Where the classes of one service belong: {@code base.<feature>.domain}, {@code .application} or
 * {@code .adapter.<technology>}, with the configurations in {@code base.<feature>} and in {@code base}.
 */
record Layers(String base) {

    private static final String SETTINGS = "org.springframework.boot.context.properties.ConfigurationProperties";
    private static final Pattern LAYER = Pattern.compile("\\.\\w+\\.(domain|application|adapter\\.\\w+)(\\.\\w+)*");
    private static final Pattern FEATURE = Pattern.compile("\\.\\w+");

    String features() {
        return base + ".(*)..";
    }

    String adapterSlices() {
        return base + ".(*).adapter.(*)..";
    }

    String inDomain() {
        return base + ".*.domain..";
    }

    String inApplication() {
        return base + ".*.application..";
    }

    String inAdapters() {
        return base + ".*.adapter..";
    }

    DescribedPredicate<JavaClass> service() {
        return resideInAPackage(base + "..");
    }

    DescribedPredicate<JavaClass> insideOfConfigurations() {
        return resideInAnyPackage(inDomain(), inApplication(), inAdapters());
    }

    /** The only classes that build use cases: named so, and in the root of the service or of a feature. */
    DescribedPredicate<JavaClass> configurations() {
        return DescribedPredicate.describe("configurations", type -> {
            String name = outermost(type).getSimpleName();
            return inRoot(type) && name.endsWith("Application") || inAnyRoot(type) && name.endsWith("Configuration");
        });
    }

    /** Everything whose package is a layer, the root of the service, or a configuration of a feature. */
    DescribedPredicate<JavaClass> placed() {
        return DescribedPredicate.describe(
                "placed",
                type -> isPackageInfo(type)
                        || inRoot(type)
                        || LAYER.matcher(below(type)).matches()
                        || configurations().test(type)
                        || inAnyRoot(type) && isSettings(type));
    }

    static boolean isSettings(JavaClass type) {
        return outermost(type).isAnnotatedWith(SETTINGS);
    }

    static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Layers::outermost).orElse(type);
    }

    private boolean inRoot(JavaClass type) {
        return below(type).isEmpty();
    }

    private boolean inAnyRoot(JavaClass type) {
        return inRoot(type) || FEATURE.matcher(below(type)).matches();
    }

    private String below(JavaClass type) {
        return type.getPackageName().startsWith(base)
                ? type.getPackageName().substring(base.length())
                : type.getPackageName();
    }
}
