/** The processes of a run: started, killed, stopped, cut off, put to a wrong time. */
@NullMarked
package vn.namro.faults.node;

import org.jspecify.annotations.NullMarked;
