package vn.namro.local.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the machine that a check needs; it is skipped, and says so, where the program is not installed. */
record Tool(String name, Optional<Path> program) {

    /** How a program ended and what it said. */
    record Outcome(int status, String said) {}

    static Tool named(String name) {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        return new Tool(name, found);
    }

    boolean isFound() {
        return program.isPresent();
    }

    /** What a skipped test says, where people see it. */
    String missing(String debianPackage) {
        String text = "SKIPPED: " + name + " was not found (Debian package " + debianPackage + ")";
        if (!isFound()) {
            System.out.println(text);
        }
        return text;
    }

    Outcome run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, program.orElseThrow().toString());
        Path said = Files.createTempFile(name, ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not end within 5 minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
        }
    }
}
