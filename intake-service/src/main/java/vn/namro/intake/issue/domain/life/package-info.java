/** What happens to an issue after it was filed: who may do what when, and what routing says about it. */
@NullMarked
package vn.namro.intake.issue.domain.life;

import org.jspecify.annotations.NullMarked;
