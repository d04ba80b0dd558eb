/** What the tests of every module share: the rules of the architecture, a clock to set, bounded waiting, a platform. */
@NullMarked
package vn.namro.testing;

import org.jspecify.annotations.NullMarked;
