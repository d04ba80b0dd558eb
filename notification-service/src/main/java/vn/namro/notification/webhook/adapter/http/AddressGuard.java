package vn.namro.notification.webhook.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.notification.webhook.domain.Reach.Refused;

/**
 * Lets a connection begin to an address that may be reached only. It looks at the address that the socket is about to
 * connect to, after every resolution: a name that meant another address a moment ago does not help.
 */
final class AddressGuard extends ChannelOutboundHandlerAdapter {

    private final Reach reach;

    AddressGuard(Reach reach) {
        this.reach = reach;
    }

    @Override
    public void connect(
            ChannelHandlerContext context, SocketAddress remote, SocketAddress local, ChannelPromise promise) {
        InetAddress address = remote instanceof InetSocketAddress internet ? internet.getAddress() : null;
        if (address == null) {
            promise.setFailure(new RefusedAddress("UNRESOLVED"));
            return;
        }
        Optional<Refused> refusal = reach.refusal(address.getAddress());
        if (refusal.isPresent()) {
            promise.setFailure(new RefusedAddress(refusal.get().name()));
        } else {
            context.connect(remote, local, promise);
        }
    }
}
