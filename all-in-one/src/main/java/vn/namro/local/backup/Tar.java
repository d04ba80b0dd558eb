package vn.namro.local.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code tar} of this machine, which compresses and checks by gzip. */
final class Tar {

    private Tar() {}

    /** Writes the named files and directories of two places into one archive. */
    static void write(Path archive, Path place, List<String> names, Path other, String otherName) throws IOException {
        List<String> command = new ArrayList<>(List.of("tar", "-czf", archive.toString()));
        command.addAll(knowsHoles() ? List.of("--sparse") : List.of());
        command.addAll(List.of("-C", place.toString()));
        command.addAll(names);
        command.addAll(List.of("-C", other.toString(), otherName));
        run(command);
    }

    /** A broker that was killed leaves files of 10 MB that are empty but for their length: a gigabyte of them. */
    private static boolean knowsHoles() throws IOException {
        return run(List.of("tar", "--version")).contains("GNU tar");
    }

    /** Reads the whole archive; its checksum is at its end. */
    static void check(Path archive) throws IOException {
        run(List.of("tar", "-tzf", archive.toString()));
    }

    /** Unpacks the archive into a directory that is there. */
    static void unpack(Path archive, Path into) throws IOException {
        run(List.of("tar", "-xzf", archive.toString(), "--no-same-owner", "-C", into.toString()));
    }

    /** @throws IOException what tar said when it failed */
    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new IOException(firstLineOf(said));
        }
        return said;
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String firstLineOf(String said) {
        return said.lines().findFirst().orElse("tar failed");
    }
}
