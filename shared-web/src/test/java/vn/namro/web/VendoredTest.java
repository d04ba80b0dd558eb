package vn.namro.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredTest {

    private static final Path VENDOR = Path.of("src/main/resources/web/vendor");

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void every_script_of_others_is_the_one_that_was_looked_at() throws IOException, NoSuchAlgorithmException {
        List<String> sums = Files.readAllLines(VENDOR.resolve("SHA256SUMS"));
        try (Stream<Path> files = Files.list(VENDOR)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(scripts).isNotEmpty();
            for (Path script : scripts) {
                assertThat(sums).contains(sha256(script) + "  " + script.getFileName());
            }
        }
    }
}
