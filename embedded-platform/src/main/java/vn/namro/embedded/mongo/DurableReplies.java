package vn.namro.embedded.mongo;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import vn.namro.embedded.mongo.journal.DurableDocuments;

/**
 * Holds every reply back until everything written before it is on disk, so that nobody is told what a crash could take
 * back: not the writer its success, nor another the writer's document. No thread and no lock waits meanwhile, which is why
 * one fsync serves all connections. When the disk fails the connection is closed: the outcome is unknown, and drivers
 * treat it so.
 */
final class DurableReplies extends ChannelOutboundHandlerAdapter {

    private final DurableDocuments documents;

    DurableReplies(DurableDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void write(ChannelHandlerContext context, Object reply, ChannelPromise promise) {
        documents.whenDurable(failure -> {
            if (failure != null) {
                promise.tryFailure(failure);
                context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            } else if (context.executor().inEventLoop()) {
                send(context, reply, promise);
            } else {
                context.executor().execute(() -> send(context, reply, promise));
            }
        });
    }

    private static void send(ChannelHandlerContext context, Object reply, ChannelPromise promise) {
        context.writeAndFlush(reply, promise).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
