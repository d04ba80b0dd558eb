package vn.namro.notification.webhook.adapter.web;

import vn.namro.notification.webhook.application.ChangeWebhooks.Sight;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** Which subscriptions exist for a reader. */
final class Readers {

    private Readers() {}

    static Sight sight(Reader reader) {
        return new Sight(reader.is(Role.ADMIN), reader.agencyId());
    }
}
