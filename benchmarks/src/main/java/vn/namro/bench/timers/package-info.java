/** The engine of timers, beside db-scheduler on PostgreSQL. */
@NullMarked
package vn.namro.bench.timers;

import org.jspecify.annotations.NullMarked;
