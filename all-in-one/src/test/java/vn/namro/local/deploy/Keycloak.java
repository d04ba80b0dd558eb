package vn.namro.local.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.namro.testing.Await;

/** A real Keycloak with the repository's realm, as a process on a free port. */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final String url;

    private Keycloak(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it in its folder; what it kept before is gone.
     *
     * @param services the ports under which the services run instead of 8081 to 8083
     */
    static Keycloak start(Path home, Path log, Map<String, String> secrets, List<Integer> services) throws IOException {
        empty(home.resolve("data"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        String realm = Deployed.text(Deployed.ROOT.resolve("deploy/keycloak/namro-realm.json"));
        for (int index = 0; index < services.size(); index++) {
            realm = realm.replace(":" + (8081 + index) + "/", ":" + services.get(index) + "/");
        }
        Files.writeString(imports.resolve("namro-realm.json"), realm);
        Files.copy(
                Deployed.ROOT.resolve("deploy/keycloak/demo/namro-users-0.json"),
                imports.resolve("namro-users-0.json"));
        int port = ComposedServices.freePort();
        String url = "http://127.0.0.1:" + port;
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url);
        builder.environment().putAll(secrets);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Keycloak keycloak = new Keycloak(process, url);
        Await.until("Keycloak", PATIENCE, () -> !process.isAlive() || keycloak.isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended: " + Deployed.text(log));
        }
        return keycloak;
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    String issuer() {
        return url + "/realms/namro";
    }

    private boolean isReady() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        ComposedServices.end(process);
    }
}
