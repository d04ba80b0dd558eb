@NullMarked
package vn.namro.web.limit;

import org.jspecify.annotations.NullMarked;
