/** Who answers for an issue: the compiled matrix beside its entries asked in turn, and beside a DMN engine. */
@NullMarked
package vn.namro.bench.routing;

import org.jspecify.annotations.NullMarked;
