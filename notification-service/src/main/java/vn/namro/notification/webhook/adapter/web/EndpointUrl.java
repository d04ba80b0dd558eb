package vn.namro.notification.webhook.adapter.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.platform.http.Fault;

/**
 * Checks the address of a subscriber. That it leads to no address inside is checked here only where it is written in
 * figures; what a name means is checked at every connection.
 */
final class EndpointUrl {

    private static final String POINTER = "/url";
    private static final Pattern FIGURES = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    private EndpointUrl() {}

    static List<Fault> faults(String text, boolean plainHttp, Reach reach) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return List.of(Fault.at(POINTER, "MALFORMED_URL"));
        }
        if (url.getHost() == null || url.getScheme() == null) {
            return List.of(Fault.at(POINTER, "MALFORMED_URL"));
        }
        List<Fault> faults = new ArrayList<>();
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
            faults.add(Fault.at(POINTER, "HTTPS_ONLY"));
        }
        if (url.getUserInfo() != null || url.getFragment() != null || url.getPort() == 0 || url.getPort() > 65_535) {
            faults.add(Fault.at(POINTER, "MALFORMED_URL"));
        }
        refusal(url.getHost(), reach).ifPresent(kind -> faults.add(Fault.at(POINTER, "ADDRESS_NOT_PUBLIC", kind)));
        return faults;
    }

    /** Asks no name server: only figures are looked at. */
    private static Optional<Reach.Refused> refusal(String host, Reach reach) {
        if (!FIGURES.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return reach.refusal(InetAddress.getByName(host).getAddress());
        } catch (UnknownHostException e) {
            return Optional.of(Reach.Refused.NOT_GLOBAL);
        }
    }
}
