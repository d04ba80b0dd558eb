package vn.namro.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private final Reach reach = new Reach(List.of());

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, UNSPECIFIED",
        "0.1.2.3, UNSPECIFIED",
        "::, UNSPECIFIED",
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "10.0.0.1, PRIVATE",
        "10.255.255.255, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "169.254.169.254, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "febf::1, LINK_LOCAL",
        "100.64.0.1, SHARED_BY_CARRIERS",
        "100.127.255.255, SHARED_BY_CARRIERS",
        "fc00::1, UNIQUE_LOCAL",
        "fd12:3456::1, UNIQUE_LOCAL",
        "fec0::1, SITE_LOCAL",
        "224.0.0.1, MULTICAST",
        "239.255.255.255, MULTICAST",
        "ff02::1, MULTICAST",
        "240.0.0.1, RESERVED",
        "255.255.255.255, RESERVED",
        "192.0.0.1, RESERVED",
        "198.18.0.1, RESERVED",
        "198.19.255.255, RESERVED",
        "2001:0:1::1, RESERVED",
        "192.0.2.1, DOCUMENTATION",
        "198.51.100.1, DOCUMENTATION",
        "203.0.113.1, DOCUMENTATION",
        "2001:db8::1, DOCUMENTATION",
        "3fff::1, DOCUMENTATION",
        "::10.0.0.1, COMPATIBLE_V4",
        "::8.8.8.8, COMPATIBLE_V4",
        "64:ff9b::10.0.0.1, TRANSLATED_V4",
        "64:ff9b::808:808, TRANSLATED_V4",
        "64:ff9b:1::1, TRANSLATED_V4",
        "2002:7f00:1::1, TUNNELLED_V4",
        "192.88.99.1, TUNNELLED_V4",
        "4000::1, NOT_GLOBAL",
        "1::1, NOT_GLOBAL"
    })
    void what_is_not_public_is_refused_by_its_kind(String address, Reach.Refused kind) throws UnknownHostException {
        assertThat(reach.refusal(bytes(address))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2400:cb00::1"
            })
    void what_is_public_may_be_reached_up_to_the_edges(String address) throws UnknownHostException {
        assertThat(reach.refusal(bytes(address))).isEmpty();
    }

    @Test
    void an_address_of_version_four_in_the_clothes_of_six_is_refused_whatever_it_holds() {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 8;
        mapped[13] = 8;
        mapped[14] = 8;
        mapped[15] = 8;

        assertThat(reach.refusal(mapped)).contains(Reach.Refused.MAPPED_V4);
    }

    @Test
    void a_network_that_was_allowed_may_be_reached_and_nothing_beside_it() throws UnknownHostException {
        Reach allowing = new Reach(List.of(new Network(bytes("10.20.0.0"), 16)));

        assertThat(allowing.refusal(bytes("10.20.255.1"))).isEmpty();
        assertThat(allowing.refusal(bytes("10.21.0.1"))).contains(Reach.Refused.PRIVATE);
        assertThat(allowing.refusal(bytes("::10.20.0.1"))).contains(Reach.Refused.COMPATIBLE_V4);
    }

    @Test
    void a_block_has_no_more_bits_than_its_address() {
        assertThatThrownBy(() -> new Network(bytes("10.0.0.0"), 33)).hasMessageContaining("0 to 32, not 33");
    }

    private static byte[] bytes(String address) throws UnknownHostException {
        return InetAddress.getByName(address).getAddress();
    }
}
