package vn.namro.routing.responsibility.application;

import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.domain.Matrix;

/** Where the responsibility matrix comes from. */
public interface MatrixSource {

    /**
     * The matrix as it is now; its version is derived from its content, so that a version never changes.
     *
     * @throws IllegalArgumentException naming line and fault, if it does not make sense or refers to what the catalogue
     *     does not know
     */
    Matrix matrix(Catalogue catalogue);
}
