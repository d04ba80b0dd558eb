package vn.namro.local.backup;

/** A backup was not made or not brought back; the message says why to its user. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    BackupException(String vietnamese, String english, Throwable cause) {
        super(vietnamese + " / " + english, cause);
    }
}
