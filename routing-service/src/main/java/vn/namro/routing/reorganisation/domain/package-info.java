/** What becomes of open assignments when agencies merge, split, are renamed or abolished. */
@NullMarked
package vn.namro.routing.reorganisation.domain;

import org.jspecify.annotations.NullMarked;
