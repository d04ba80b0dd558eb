@NullMarked
package vn.namro.web.page;

import org.jspecify.annotations.NullMarked;
