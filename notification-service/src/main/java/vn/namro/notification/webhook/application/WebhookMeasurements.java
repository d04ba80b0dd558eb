package vn.namro.notification.webhook.application;

/** What operators see of webhooks. */
public interface WebhookMeasurements {

    /** An attempt ended. */
    void sent(String type, Endpoints.Result result);

    /** A subscription was disabled after days of failure. */
    void disabled();
}
