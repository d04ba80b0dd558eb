package vn.namro.platform.trace;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells whoever traces the system what is done. Without anybody who wants to know, trails are passed on as they came. */
@FunctionalInterface
public interface Spans {

    /** Tells nobody. */
    Spans NONE = (deed, from) -> new Begun() {
        @Override
        public Trail trail() {
            return from;
        }

        @Override
        public void routed(String method, @Nullable String pattern, int status) {}

        @Override
        public void end(@Nullable Throwable failure) {}
    };

    /** Begins a span; whoever begins one ends it. */
    Begun begin(Deed deed, Trail from);

    /** Work that has begun. */
    interface Begun {

        /** What follows from the work continues this trail. */
        Trail trail();

        /** The address of a request as a pattern, known when it is answered; absent if there is no such address. */
        void routed(String method, @Nullable String pattern, int status);

        /** Ends it; of a failure no more is told than its type, since messages may quote what people wrote. */
        void end(@Nullable Throwable failure);
    }

    /**
     * Does work as a step of a trail; lines logged {@linkplain TrailInLogs with it} carry it.
     *
     * @param work gets the trail that what follows from it is to continue
     */
    default <T> Mono<T> follow(Deed deed, Trail from, Function<Trail, Mono<T>> work) {
        return Mono.using(
                () -> begin(deed, from),
                span -> Mono.defer(() -> work.apply(span.trail()))
                        .doOnError(span::end)
                        .contextWrite(span.trail().marked()),
                span -> span.end(null));
    }
}
