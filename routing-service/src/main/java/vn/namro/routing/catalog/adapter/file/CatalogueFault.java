package vn.namro.routing.catalog.adapter.file;

import java.util.List;
import java.util.function.Function;

/** Something in a file of the catalogue does not make sense; the message says where and what. */
final class CatalogueFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    CatalogueFault(String place, Exception fault) {
        super(place + ": " + fault.getMessage(), fault);
    }

    /** Reads each row; a fault names the row's id. */
    static <R, T> List<T> naming(List<R> rows, Function<R, String> id, Function<R, T> read) {
        return rows.stream()
                .map(row -> {
                    try {
                        return read.apply(row);
                    } catch (RuntimeException e) {
                        throw new CatalogueFault(id.apply(row), e);
                    }
                })
                .toList();
    }
}
