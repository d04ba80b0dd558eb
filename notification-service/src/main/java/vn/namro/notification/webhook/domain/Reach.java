package vn.namro.notification.webhook.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses a webhook may reach: public ones, and those of networks that were allowed by name. Otherwise whoever may
 * subscribe could have this machine knock at doors that only it can reach.
 */
public final class Reach {

    private static final Network GLOBAL_V6 = Network.v6(3, 0x2000);
    private static final int V6_BYTES = 16;

    private final List<Network> allowed;

    /** Creates a reach that has some networks beside the public ones. */
    public Reach(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Kinds of addresses that are not public, after the IANA registries of special-purpose addresses (RFC 6890). */
    public enum Refused {
        UNSPECIFIED(Network.v4(8, 0), Network.v6(128)),
        LOOPBACK(Network.v4(8, 127), Network.v6(128, 0, 0, 0, 0, 0, 0, 0, 1)),
        PRIVATE(Network.v4(8, 10), Network.v4(12, 172, 16), Network.v4(16, 192, 168)),
        /** Also where clouds tell machines their secrets: 169.254.169.254. */
        LINK_LOCAL(Network.v4(16, 169, 254), Network.v6(10, 0xfe80)),
        SHARED_BY_CARRIERS(Network.v4(10, 100, 64)),
        UNIQUE_LOCAL(Network.v6(7, 0xfc00)),
        SITE_LOCAL(Network.v6(10, 0xfec0)),
        MULTICAST(Network.v4(4, 224), Network.v6(8, 0xff00)),
        RESERVED(Network.v4(4, 240), Network.v4(24, 192, 0, 0), Network.v4(15, 198, 18), Network.v6(23, 0x2001)),
        DOCUMENTATION(
                Network.v4(24, 192, 0, 2),
                Network.v4(24, 198, 51, 100),
                Network.v4(24, 203, 0, 113),
                Network.v6(32, 0x2001, 0x0db8),
                Network.v6(20, 0x3fff)),
        /** IPv4 addresses in the clothes of IPv6: what is refused there must not be reached this way. */
        MAPPED_V4(Network.v6(96, 0, 0, 0, 0, 0, 0xffff)),
        COMPATIBLE_V4(Network.v6(96)),
        TRANSLATED_V4(Network.v6(96, 0x64, 0xff9b), Network.v6(48, 0x64, 0xff9b, 1)),
        TUNNELLED_V4(Network.v6(16, 0x2002), Network.v6(32, 0x2001, 0), Network.v4(24, 192, 88, 99)),
        NOT_GLOBAL;

        private final List<Network> networks;

        Refused(Network... networks) {
            this.networks = List.of(networks);
        }
    }

    /** Why an address of 4 or 16 bytes must not be reached; empty if it may. */
    public Optional<Refused> refusal(byte[] address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return Optional.empty();
        }
        Optional<Refused> named = Arrays.stream(Refused.values())
                .filter(kind -> kind.networks.stream().anyMatch(network -> network.contains(address)))
                .findFirst();
        boolean global = address.length != V6_BYTES || GLOBAL_V6.contains(address);
        return named.isPresent() || global ? named : Optional.of(Refused.NOT_GLOBAL);
    }
}
