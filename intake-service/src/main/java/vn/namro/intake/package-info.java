/** Takes in what enterprises ask the city to solve and tells them who holds it. */
@NullMarked
package vn.namro.intake;

import org.jspecify.annotations.NullMarked;
