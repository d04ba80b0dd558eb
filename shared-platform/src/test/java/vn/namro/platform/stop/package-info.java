@NullMarked
package vn.namro.platform.stop;

import org.jspecify.annotations.NullMarked;
