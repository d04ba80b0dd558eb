/** What happens to assignments without anybody asking. */
@NullMarked
package vn.namro.routing.assignment.adapter.schedule;

import org.jspecify.annotations.NullMarked;
