/** Working time beside a walk from day to day. */
@NullMarked
package vn.namro.bench.calendar;

import org.jspecify.annotations.NullMarked;
