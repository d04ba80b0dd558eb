/** What an issue is and who may see it; plain Java. */
@NullMarked
package vn.namro.intake.issue.domain;

import org.jspecify.annotations.NullMarked;
