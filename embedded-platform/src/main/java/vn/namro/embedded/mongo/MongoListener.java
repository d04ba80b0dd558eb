package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.namro.embedded.mongo.journal.DurableDocuments;

/**
 * A server on one port of 127.0.0.1 over one data directory. The library's own server class is not used, because it
 * leaves no place for {@link DurableReplies} between its handlers.
 */
public final class MongoListener implements AutoCloseable {

    /** Each connection keeps to one thread, so a long query delays only the few connections that share its thread. */
    private static final int THREADS = 32;

    private final DurableDocuments documents;
    private final IndexedBackend backend;
    private final EventLoopGroup threads = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("mongo", true));
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listening;

    private MongoListener(DurableDocuments documents, InetSocketAddress address) throws IOException {
        this.documents = documents;
        this.backend = IndexedBackend.over(documents);
        this.listening = bind(address);
    }

    /**
     * Recovers the directory's documents and listens.
     *
     * @throws IOException when the files cannot be read, are damaged, or the port is taken ({@link java.net.BindException})
     */
    public static MongoListener start(Path directory, InetSocketAddress address) throws IOException {
        return start(DurableDocuments.open(directory), address);
    }

    static MongoListener start(DurableDocuments documents, InetSocketAddress address) throws IOException {
        try {
            return new MongoListener(documents, address);
        } catch (IOException | RuntimeException e) {
            documents.close();
            throw e;
        }
    }

    private Channel bind(InetSocketAddress address) throws IOException {
        var bound = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        handle(client);
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            threads.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
            throw new IOException("cannot listen on " + address, bound.cause());
        }
        return bound.channel();
    }

    private void handle(SocketChannel client) {
        client.pipeline()
                .addLast(new MongoWireReplyEncoder())
                .addLast(new MongoWireMessageEncoder())
                .addLast(new DurableReplies(documents))
                .addLast(new MongoWireProtocolHandler())
                .addLast(new MongoDatabaseHandler(backend, clients))
                .addLast(new MongoExceptionHandler());
    }

    /** The port listened on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** See {@link DurableDocuments#compact()}. */
    public void compact() throws IOException {
        documents.compact();
    }

    /** Takes no more requests, lets replies that wait for the disk go out, and closes the files. */
    @Override
    public void close() throws IOException {
        listening.close().awaitUninterruptibly();
        clients.close().awaitUninterruptibly();
        threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        backend.close();
        documents.close();
    }
}
