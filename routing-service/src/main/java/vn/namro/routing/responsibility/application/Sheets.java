package vn.namro.routing.responsibility.application;

import java.util.function.Function;
import vn.namro.routing.responsibility.domain.sheet.Sheet;

/** Sheets in the formats of spreadsheets. */
public interface Sheets {

    /** The formats. */
    enum Format {
        CSV,
        XLSX
    }

    /** Reads a file; what it holds is not judged yet. */
    Result read(byte[] file, Format format);

    /** Writes a file that reads as the same sheet. */
    byte[] write(Sheet sheet, Format format);

    /** What came of reading. */
    sealed interface Result {

        <T> T fold(Function<Sheet, T> whenRead, Function<Unreadable, T> whenNot);
    }

    /** It could be read. */
    record Read(Sheet sheet) implements Result {
        @Override
        public <T> T fold(Function<Sheet, T> whenRead, Function<Unreadable, T> whenNot) {
            return whenRead.apply(sheet);
        }
    }

    /** It is no such file at all. */
    record Unreadable(Why why, String detail) implements Result {

        /** What is wrong with the file as a whole. */
        public enum Why {
            NOT_UTF8,
            NOT_CSV,
            NOT_XLSX,
            TOO_LARGE
        }

        @Override
        public <T> T fold(Function<Sheet, T> whenRead, Function<Unreadable, T> whenNot) {
            return whenNot.apply(this);
        }
    }
}
