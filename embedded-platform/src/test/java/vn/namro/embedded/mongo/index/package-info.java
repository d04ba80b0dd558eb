@NullMarked
package vn.namro.embedded.mongo.index;

import org.jspecify.annotations.NullMarked;
