package vn.namro.notification.deadline.domain.timer;

import java.time.Instant;
import java.util.List;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Planned;
import vn.namro.notification.deadline.domain.ladder.Step;

/**
 * What a timer is to do.
 *
 * @param at when it is due
 * @param urgent its letter is one of its own, at any hour
 * @param also steps of the same moment that the message mentions
 */
public record Task(Step step, Instant at, boolean urgent, List<Audience> to, List<Step> also) {

    public Task {
        to = List.copyOf(to);
        also = List.copyOf(also);
    }

    static Task of(Planned step) {
        return new Task(step.step(), step.at(), step.urgent(), step.to(), step.also());
    }
}
