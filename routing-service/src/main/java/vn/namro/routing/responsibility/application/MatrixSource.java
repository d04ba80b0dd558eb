package vn.namro.routing.responsibility.application;

import java.util.List;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** The responsibility matrix that comes with the catalogue's files. */
public interface MatrixSource {

    /**
     * Its entries as they are now.
     *
     * @throws IllegalArgumentException naming row and column of every fault, if it does not make sense or refers to what
     *     the catalogue does not know
     */
    List<MatrixEntry> entries(Catalogue catalogue);
}
