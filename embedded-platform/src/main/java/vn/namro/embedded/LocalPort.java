package vn.namro.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Ports of the loopback address 127.0.0.1, the only one anything here listens on. */
final class LocalPort {

    static final String ADDRESS = "127.0.0.1";

    private LocalPort() {}

    /** The port itself after a look whether it is free; for 0 a free one. Somebody may still take it in between. */
    static int free(int port) {
        try (ServerSocketChannel socket = ServerSocketChannel.open()) {
            return socket.bind(new InetSocketAddress(address(), port)).socket().getLocalPort();
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    /** A free port that is not the one given. */
    static int freeBeside(int port) {
        int other = free(0);
        while (other == port) {
            other = free(0);
        }
        return other;
    }

    /** The address as an address, so that nothing is looked up. */
    static InetAddress address() throws IOException {
        return InetAddress.getByAddress(ADDRESS, new byte[] {127, 0, 0, 1});
    }

    static EmbeddedPlatformException taken(int port, Throwable cause) {
        return new EmbeddedPlatformException(
                "Port %d of %s cannot be listened on; another program probably uses it.".formatted(port, ADDRESS),
                cause);
    }
}
