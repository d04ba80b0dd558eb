package vn.namro.routing.assignment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.namro.routing.assignment.domain.step.Grounds;

/** How long steps take that no term of the catalogue says. */
@ConfigurationProperties("namro.steps")
record StepSettings(int answerWorkingDays, int confirmWorkingDays, List<String> levels, int mostSteps) {

    Grounds.Limits limits() {
        return new Grounds.Limits(answerWorkingDays, confirmWorkingDays, levels, mostSteps);
    }
}
