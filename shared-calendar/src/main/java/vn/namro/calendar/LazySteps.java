package vn.namro.calendar;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Steps worked out when first read; two readers at once may both work them out, with the same result. */
final class LazySteps extends AbstractList<Step> {

    private final Supplier<List<Step>> source;
    private volatile @Nullable List<Step> known;

    LazySteps(Supplier<List<Step>> source) {
        this.source = source;
    }

    private List<Step> steps() {
        List<Step> steps = known;
        if (steps == null) {
            steps = List.copyOf(source.get());
            known = steps;
        }
        return steps;
    }

    @Override
    public Step get(int index) {
        return steps().get(index);
    }

    @Override
    public int size() {
        return steps().size();
    }
}
