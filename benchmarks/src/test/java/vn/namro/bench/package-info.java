@NullMarked
package vn.namro.bench;

import org.jspecify.annotations.NullMarked;
