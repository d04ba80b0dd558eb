/** The real relay, leases and inbox under seeded schedules: virtual time, a database and a broker that fail, crashes. */
@NullMarked
package vn.namro.platform.simulation;

import org.jspecify.annotations.NullMarked;
