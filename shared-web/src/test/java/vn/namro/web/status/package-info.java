@NullMarked
package vn.namro.web.status;

import org.jspecify.annotations.NullMarked;
