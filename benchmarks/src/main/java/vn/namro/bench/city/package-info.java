/** The city as its users have it, for benchmarks: broker, database and services as processes, and clients that file. */
@NullMarked
package vn.namro.bench.city;

import org.jspecify.annotations.NullMarked;
