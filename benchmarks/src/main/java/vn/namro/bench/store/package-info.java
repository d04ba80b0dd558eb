/** The embedded database beside the backends of the library it is built on, over the wire. */
@NullMarked
package vn.namro.bench.store;

import org.jspecify.annotations.NullMarked;
