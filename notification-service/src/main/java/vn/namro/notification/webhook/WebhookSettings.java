package vn.namro.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.namro.notification.webhook.domain.Network;
import vn.namro.notification.webhook.domain.Reach;

/**
 * How webhooks are sent.
 *
 * @param plainHttp whether addresses that begin with {@code http} are taken: for trying things out only
 * @param allowedNetworks blocks such as {@code 10.20.0.0/16} that may be reached although they are not public
 * @param most subscriptions of one agency
 * @param batch messages taken in one round
 * @param timeout for connecting, and for the beginning of the answer
 * @param hold longer than any attempt
 * @param disableAfter a subscription without any success for so long is disabled
 */
@ConfigurationProperties("namro.webhooks")
public record WebhookSettings(
        boolean plainHttp,
        List<String> allowedNetworks,
        int most,
        int batch,
        Duration timeout,
        Duration hold,
        Duration disableAfter) {

    private static final Pattern BLOCK = Pattern.compile("(?<address>[0-9A-Fa-f:.]+)/(?<bits>\\d{1,3})");

    public WebhookSettings {
        allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
        if (most < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "namro.webhooks.most and .batch must be 1 or more, not " + most + " and " + batch);
        }
        if (hold.compareTo(timeout.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "namro.webhooks.hold must be twice the timeout or more, not " + hold + " for " + timeout);
        }
        allowedNetworks.forEach(WebhookSettings::network);
    }

    /** The addresses that may be reached. */
    public Reach reach() {
        return new Reach(allowedNetworks.stream().map(WebhookSettings::network).toList());
    }

    private static Network network(String block) {
        var parts = BLOCK.matcher(block.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "namro.webhooks.allowed-networks must hold blocks of addresses, not " + block);
        }
        try {
            return new Network(
                    InetAddress.getByName(parts.group("address")).getAddress(), Integer.parseInt(parts.group("bits")));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "namro.webhooks.allowed-networks must hold blocks of addresses, not " + block, e);
        }
    }
}
