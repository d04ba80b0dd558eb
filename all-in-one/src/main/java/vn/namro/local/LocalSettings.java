package vn.namro.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the local system runs with; every value can be set by an environment variable.
 *
 * @param dataDir where everything is kept; {@code NAMRO_DATA}
 * @param kafka bootstrap servers of a cluster to use instead of the embedded broker; {@code NAMRO_KAFKA}
 * @param mongo connection string of a MongoDB to use instead of the embedded database; {@code NAMRO_MONGO}
 */
record LocalSettings(Path dataDir, Ports ports, Optional<String> kafka, Optional<String> mongo) {

    /** Where everything listens, on 127.0.0.1; 0 chooses a free port. */
    record Ports(int intake, int routing, int notification, int kafka, int mongo) {

        static final Ports ANY = new Ports(0, 0, 0, 0, 0);
    }

    static LocalSettings from(Map<String, String> environment) {
        Ports ports = new Ports(
                port(environment, "NAMRO_INTAKE_PORT", 8081),
                port(environment, "NAMRO_ROUTING_PORT", 8082),
                port(environment, "NAMRO_NOTIFICATION_PORT", 8083),
                port(environment, "NAMRO_KAFKA_PORT", 19092),
                port(environment, "NAMRO_MONGO_PORT", 27117));
        return new LocalSettings(
                Path.of(environment.getOrDefault("NAMRO_DATA", ".namro")).toAbsolutePath(),
                ports,
                set(environment, "NAMRO_KAFKA"),
                set(environment, "NAMRO_MONGO"));
    }

    LocalSettings with(Path otherDataDir, Ports otherPorts) {
        return new LocalSettings(otherDataDir, otherPorts, kafka, mongo);
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String value = environment.getOrDefault(name, Integer.toString(usual));
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new CannotStartException(name + " phải là số / must be a number, not '" + value + "'.", e);
        }
        throw new CannotStartException(name + " phải từ / must be from 0 to 65535, not " + value + ".");
    }
}
