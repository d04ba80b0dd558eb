package vn.namro.intake.attachment.domain;

/** What can be wrong with a file. */
public enum FileFault {
    /** There is not a single byte. */
    EMPTY_FILE,
    /** It is none of the {@link FileKind}s. */
    UNKNOWN_FILE_KIND,
    /** It begins as one of them, but does not end as such. */
    DAMAGED_FILE,
    /** It is a PDF that names scripts, programs to start, or files in it. */
    ACTIVE_PDF
}
