package vn.namro.intake.attachment.application;

import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vn.namro.intake.attachment.domain.Attachment;
import vn.namro.intake.attachment.domain.FileFault;

/** What came of receiving a file. */
public sealed interface Received {

    <R> R fold(
            Function<Attachment, R> attached,
            Function<Attachment, R> replayed,
            Supplier<R> keyReused,
            Function<Set<FileFault>, R> faulty,
            LongFunction<R> tooLarge,
            IntFunction<R> noRoom);

    /** It belongs to the issue now. */
    record Attached(Attachment attachment) implements Received {
        @Override
        public <R> R fold(
                Function<Attachment, R> attached,
                Function<Attachment, R> replayed,
                Supplier<R> keyReused,
                Function<Set<FileFault>, R> faulty,
                LongFunction<R> tooLarge,
                IntFunction<R> noRoom) {
            return attached.apply(attachment);
        }
    }

    /** The same file was attached under this id before. */
    record Replayed(Attachment attachment) implements Received {
        @Override
        public <R> R fold(
                Function<Attachment, R> attached,
                Function<Attachment, R> replayed,
                Supplier<R> keyReused,
                Function<Set<FileFault>, R> faulty,
                LongFunction<R> tooLarge,
                IntFunction<R> noRoom) {
            return replayed.apply(attachment);
        }
    }

    /** Another file has this id. */
    record KeyReused() implements Received {
        @Override
        public <R> R fold(
                Function<Attachment, R> attached,
                Function<Attachment, R> replayed,
                Supplier<R> keyReused,
                Function<Set<FileFault>, R> faulty,
                LongFunction<R> tooLarge,
                IntFunction<R> noRoom) {
            return keyReused.get();
        }
    }

    /** It is no file that is taken. */
    record Faulty(Set<FileFault> faults) implements Received {

        public Faulty {
            faults = Set.copyOf(faults);
        }

        @Override
        public <R> R fold(
                Function<Attachment, R> attached,
                Function<Attachment, R> replayed,
                Supplier<R> keyReused,
                Function<Set<FileFault>, R> faulty,
                LongFunction<R> tooLarge,
                IntFunction<R> noRoom) {
            return faulty.apply(faults);
        }
    }

    /** It has more bytes than {@code most}; no more of it was read. */
    record TooLarge(long most) implements Received {
        @Override
        public <R> R fold(
                Function<Attachment, R> attached,
                Function<Attachment, R> replayed,
                Supplier<R> keyReused,
                Function<Set<FileFault>, R> faulty,
                LongFunction<R> tooLarge,
                IntFunction<R> noRoom) {
            return tooLarge.apply(most);
        }
    }

    /** The issue has {@code most} files already. */
    record NoRoom(int most) implements Received {
        @Override
        public <R> R fold(
                Function<Attachment, R> attached,
                Function<Attachment, R> replayed,
                Supplier<R> keyReused,
                Function<Set<FileFault>, R> faulty,
                LongFunction<R> tooLarge,
                IntFunction<R> noRoom) {
            return noRoom.apply(most);
        }
    }
}
