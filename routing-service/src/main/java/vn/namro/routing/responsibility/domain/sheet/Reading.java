package vn.namro.routing.responsibility.domain.sheet;

import java.util.List;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/**
 * What a sheet says.
 *
 * @param entries those rows that could be read
 * @param faults everything that is wrong, in the order of rows; the entries count only if there are none
 */
public record Reading(List<MatrixEntry> entries, List<RowFault> faults) {

    public Reading {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }
}
