package vn.namro.notification.delivery.adapter.mail;

import java.io.IOException;
import vn.namro.notification.delivery.domain.Letter;

/** One way of carrying a letter; blocks until it is taken. */
interface Channel {

    /**
     * Takes a letter; one that came before takes its own place.
     *
     * @throws IOException if it could not be taken
     */
    void take(Letter letter) throws IOException;
}
