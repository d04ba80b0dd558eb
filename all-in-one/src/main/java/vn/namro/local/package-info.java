/** The whole system on one machine: broker, database and the three services in one JVM; and the demo against it. */
@NullMarked
package vn.namro.local;

import org.jspecify.annotations.NullMarked;
