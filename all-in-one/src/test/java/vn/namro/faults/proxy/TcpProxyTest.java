package vn.namro.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final int LONG_ENOUGH_MILLIS = 5_000;

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread echoing = new Thread(this::echo);
        echoing.setDaemon(true);
        echoing.start();
        proxy = TcpProxy.start(0, echo.getLocalPort());
    }

    private void echo() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread answering = new Thread(() -> answer(socket));
                answering.setDaemon(true);
                answering.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(LONG_ENOUGH_MILLIS);
        return socket;
    }

    private static int asked(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    @Test
    void it_forwards_in_both_directions() throws IOException {
        try (Socket socket = connected()) {
            assertThat(asked(socket, 42)).isEqualTo(42);
        }
    }

    @Test
    void what_is_cut_is_cut_at_once_and_can_be_used_again_once_healed() throws IOException {
        try (Socket socket = connected()) {
            assertThat(asked(socket, 1)).isEqualTo(1);
            proxy.cut();

            assertThat(endsWithoutAnswer(socket)).isTrue();
        }
        proxy.heal();
        try (Socket socket = connected()) {
            assertThat(asked(socket, 2)).isEqualTo(2);
        }
    }

    private static boolean endsWithoutAnswer(Socket socket) {
        try {
            return asked(socket, 1) == -1;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void what_is_half_open_stays_open_and_says_nothing() throws IOException {
        try (Socket socket = connected()) {
            assertThat(asked(socket, 1)).isEqualTo(1);
            proxy.halfOpen();
            socket.setSoTimeout(300);

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> asked(socket, 2));
        }
    }

    @Test
    void what_was_half_open_is_reset_when_it_is_healed() throws IOException {
        try (Socket socket = connected()) {
            assertThat(asked(socket, 1)).isEqualTo(1);
            proxy.halfOpen();
            proxy.heal();

            assertThat(endsWithoutAnswer(socket)).isTrue();
        }
    }

    @Test
    void what_is_delayed_comes_late_and_whole() throws IOException {
        try (Socket socket = connected()) {
            proxy.delay(Duration.ofMillis(150));
            long start = System.nanoTime();

            assertThat(asked(socket, 7)).isEqualTo(7);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }
}
