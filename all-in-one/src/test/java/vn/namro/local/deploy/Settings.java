package vn.namro.local.deploy;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of the environment that a service reads. */
final class Settings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(NAMRO_\\w+)");

    private Settings() {}

    /** All variables of a service: its own file, what that imports, and what all services have in common. */
    static Set<String> of(String service) {
        Path own = Deployed.ROOT.resolve(service + "-service/src/main/resources");
        return Stream.concat(
                        Deployed.files(own.toString(), ".yml").stream(),
                        Stream.of(Deployed.ROOT.resolve("shared-platform/src/main/resources/platform.yml")))
                .flatMap(file -> VARIABLE.matcher(Deployed.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
