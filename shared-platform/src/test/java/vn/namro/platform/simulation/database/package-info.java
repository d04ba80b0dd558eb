/** A database that answers the operations of the platform as MongoDB does, one at a time, when the schedule says so. */
@NullMarked
package vn.namro.platform.simulation.database;

import org.jspecify.annotations.NullMarked;
