package vn.namro.faults.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Forwards connections on 127.0.0.1 and can misbehave: cut them, delay what they carry, or let them hang half open, so that
 * neither side hears anything and neither is told.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;
    private static final int CONNECT_WITHIN_MILLIS = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.HEALTHY;
    private volatile Duration delay = Duration.ZERO;

    /** How it treats connections. */
    public enum State {
        HEALTHY,
        /** Existing connections are reset and new ones closed at once. */
        CUT,
        /** Connections are accepted and nothing is forwarded. */
        HALF_OPEN
    }

    private TcpProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /**
     * Starts forwarding.
     *
     * @param port to listen on, 0 for a free one
     * @param target port to forward to
     */
    public static TcpProxy start(int port, int target) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        TcpProxy proxy = new TcpProxy(server, target);
        background("proxy-" + server.getLocalPort(), proxy::accept);
        return proxy;
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Resets all connections and refuses new ones until it is healed. */
    public void cut() {
        state = State.CUT;
        sockets.forEach(TcpProxy::reset);
    }

    /** Lets everything hang until it is healed. */
    public void halfOpen() {
        state = State.HALF_OPEN;
    }

    /** Delays every chunk in both directions. */
    public void delay(Duration by) {
        delay = by;
    }

    /** Forwards as it should again; what hung half open is reset, as a router would that forgot its connections. */
    public void heal() {
        boolean forgotten = state == State.HALF_OPEN;
        state = State.HEALTHY;
        delay = Duration.ZERO;
        if (forgotten) {
            sockets.forEach(TcpProxy::reset);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (state == State.CUT) {
                    reset(client);
                } else {
                    background("proxy-connection", () -> connect(client));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
            }
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        Socket upstream = new Socket();
        try {
            upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_WITHIN_MILLIS);
            upstream.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(upstream);
            background("proxy-back", () -> forward(upstream, client));
            forward(client, upstream);
        } catch (IOException e) {
            end(client);
            end(upstream);
        }
    }

    private void forward(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hold(from);
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side is gone; the other is told by the closing below.
        } finally {
            end(from);
            end(to);
        }
    }

    private void hold(Socket socket) {
        if (!delay.isZero()) {
            LockSupport.parkNanos(delay.toNanos());
        }
        while (state == State.HALF_OPEN && !socket.isClosed()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void end(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(TcpProxy::reset);
    }
}
