package vn.namro.routing.responsibility.adapter.file;

import org.springframework.core.io.DefaultResourceLoader;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.domain.Matrix;

/** The matrix that ships with the service, for tests elsewhere. */
public final class HanoiMatrix {

    private HanoiMatrix() {}

    public static Matrix of(Catalogue catalogue) {
        return new Matrix(
                "m-hanoi",
                new CsvMatrix(new DefaultResourceLoader(), "classpath:catalog/hanoi").entries(catalogue),
                SmallCity.BOARDS);
    }
}
