package vn.namro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a run took place: figures of different machines are not compared.
 *
 * @param memoryGiB of the machine, not of the JVM; 0 where the system does not tell
 */
public record Machine(String system, String processor, int cores, long memoryGiB, String jdk, String database) {

    /**
     * The one we are on.
     *
     * @param database that was used
     */
    public static Machine here(String database) {
        return new Machine(
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                line("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                property("java.vm.name") + " " + property("java.runtime.version"),
                database);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("system", system);
        fields.put("processor", processor);
        fields.put("cores", cores);
        fields.put("memoryGiB", memoryGiB);
        fields.put("jdk", jdk);
        fields.put("database", database);
        return fields;
    }

    /** Of the machine, in GiB; 0 where the system does not tell. */
    public static long memory() {
        String kilobytes = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? 0 : Math.round(Long.parseLong(kilobytes) / 1048576.0);
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
