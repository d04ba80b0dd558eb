package vn.namro.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds a service to {@link ArchitectureRules}: its test class implements this and names the base package. */
public interface ArchitectureContract {

    /** The package below which the features of the service lie, such as {@code vn.namro.intake}. */
    String basePackage();

    @TestFactory
    default Stream<DynamicTest> the_architecture_holds() {
        return ArchitectureRules.forService(basePackage()).tests();
    }
}
