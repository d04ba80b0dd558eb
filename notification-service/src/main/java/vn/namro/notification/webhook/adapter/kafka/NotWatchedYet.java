package vn.namro.notification.webhook.adapter.kafka;

/** There is no watch over the issue yet. */
final class NotWatchedYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotWatchedYet(String issueId) {
        super("nothing is known of the issue " + issueId + " yet", null, false, false);
    }
}
