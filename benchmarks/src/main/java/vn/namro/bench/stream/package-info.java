/** A service with the platform's own wiring, a broker and a database, for the benchmarks of events. */
@NullMarked
package vn.namro.bench.stream;

import org.jspecify.annotations.NullMarked;
