package vn.namro.notification.deadline.application;

import java.time.Duration;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Step;

/** What operators want counted. */
public interface Measurements {

    /** A channel took a message for the first time, so long after it was due. */
    void sent(String channel, Step step, Duration lateness);

    /** A channel did not take a message. */
    void refused(String channel, Step step);

    /** So many levels of a chain, from an audience upward, had nobody to write to. An operator has to hear of it. */
    void recipientsMissing(Step step, Audience from, int levels);

    /** A letter carried so many messages. */
    void digested(int messages);
}
