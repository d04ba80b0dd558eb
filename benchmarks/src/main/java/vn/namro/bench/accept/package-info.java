/** How many issues intake accepts, beside an endpoint that only parses and inserts one document. */
@NullMarked
package vn.namro.bench.accept;

import org.jspecify.annotations.NullMarked;
