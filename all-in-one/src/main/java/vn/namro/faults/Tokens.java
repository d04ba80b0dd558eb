package vn.namro.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;

/** Demo sign-ins; all services of a run share one key. */
final class Tokens {

    private final Http http;
    private final Cluster cluster;

    Tokens(Http http, Cluster cluster) {
        this.http = http;
        this.cluster = cluster;
    }

    /** A token of a role, from whichever instance answers. */
    String of(String role) throws IOException {
        ObjectNode wanted = Http.JSON.createObjectNode().put("role", role);
        IOException last = new IOException("no instance of intake");
        for (Node intake : cluster.instancesOf("intake")) {
            try {
                return http.post(intake.url().orElseThrow() + "/dev/tokens", wanted)
                        .json()
                        .path("access_token")
                        .asText();
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }
}
