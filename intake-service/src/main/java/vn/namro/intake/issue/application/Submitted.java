package vn.namro.intake.issue.application;

import java.util.function.Function;
import java.util.function.Supplier;
import vn.namro.intake.issue.domain.Issue;

/** What came of submitting an issue. */
public sealed interface Submitted {

    /** Answers each outcome in its own way. */
    <T> T fold(Function<Issue, T> stored, Function<Issue, T> again, Supplier<T> keyReused, Supplier<T> overloaded);

    /** The issue is stored. */
    record Stored(Issue issue) implements Submitted {

        @Override
        public <T> T fold(
                Function<Issue, T> stored, Function<Issue, T> again, Supplier<T> keyReused, Supplier<T> overloaded) {
            return stored.apply(issue);
        }
    }

    /** The same had been submitted under the same key before: this is the issue of then. */
    record Again(Issue issue) implements Submitted {

        @Override
        public <T> T fold(
                Function<Issue, T> stored, Function<Issue, T> again, Supplier<T> keyReused, Supplier<T> overloaded) {
            return again.apply(issue);
        }
    }

    /** Something else had been submitted under the same key before. */
    record KeyReused() implements Submitted {

        @Override
        public <T> T fold(
                Function<Issue, T> stored, Function<Issue, T> again, Supplier<T> keyReused, Supplier<T> overloaded) {
            return keyReused.get();
        }
    }

    /** Too much waits to be published: nothing more is taken in for now. */
    record Overloaded() implements Submitted {

        @Override
        public <T> T fold(
                Function<Issue, T> stored, Function<Issue, T> again, Supplier<T> keyReused, Supplier<T> overloaded) {
            return overloaded.get();
        }
    }
}
