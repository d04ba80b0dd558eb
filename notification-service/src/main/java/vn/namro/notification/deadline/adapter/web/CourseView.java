package vn.namro.notification.deadline.adapter.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.namro.notification.deadline.adapter.web.WatchView.LimitView;
import vn.namro.notification.deadline.application.FindDeadlines.Course;
import vn.namro.notification.deadline.domain.letter.Briefing;
import vn.namro.notification.deadline.domain.watch.Change;
import vn.namro.notification.deadline.domain.watch.Limit;
import vn.namro.notification.deadline.domain.watch.Pause;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * The course of one assignment: its deadline as it is now, every run that a limit had, pauses and changes, and one timeline
 * of all its reminders.
 */
record CourseView(
        WatchView deadline,
        List<LimitView> limits,
        List<Pause> pauses,
        List<Change> changes,
        List<ReminderView> timeline) {

    static CourseView of(Course course, Briefing briefing) {
        Watch watch = course.watch();
        String id = course.assignmentId();
        return new CourseView(
                WatchView.of(watch, Optional.ofNullable(course.assignment())),
                limits(course).map(LimitView::of).toList(),
                watch.chronicle().pauses().stream()
                        .filter(pause -> pause.assignmentId().equals(id))
                        .toList(),
                watch.chronicle().changes().stream()
                        .filter(change -> change.assignmentId().equals(id))
                        .toList(),
                course.timers().stream()
                        .map(timer -> ReminderView.of(timer, watch, briefing.draft(timer, watch)))
                        .toList());
    }

    /** Only those of this assignment: what another agency does with the issue is not its business. */
    private static Stream<Limit> limits(Course course) {
        return course.watch().limits().all().stream()
                .filter(limit -> course.assignmentId().equals(course.watch().assignmentIdAt(limit.generation())));
    }
}
