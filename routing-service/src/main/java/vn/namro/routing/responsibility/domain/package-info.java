/** The responsibility matrix: which agency and position answers for what, decided and explained. */
@NullMarked
package vn.namro.routing.responsibility.domain;

import org.jspecify.annotations.NullMarked;
