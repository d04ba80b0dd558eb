package vn.namro.notification.webhook.adapter.http;

import java.io.IOException;

/** The name of a subscriber led to an address that webhooks must not reach. */
final class RefusedAddress extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedAddress(String kind) {
        super("the address is not public: " + kind);
    }
}
