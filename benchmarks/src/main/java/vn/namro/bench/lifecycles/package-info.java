/** How many issues live their whole life in a second, with few and with many stored beside them. */
@NullMarked
package vn.namro.bench.lifecycles;

import org.jspecify.annotations.NullMarked;
