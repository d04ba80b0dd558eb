/** Benchmarks with their baseline in the same run: what runs them, and how they tell what they found. */
@NullMarked
package vn.namro.bench;

import org.jspecify.annotations.NullMarked;
