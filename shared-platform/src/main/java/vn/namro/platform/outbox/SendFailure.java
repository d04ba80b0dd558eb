package vn.namro.platform.outbox;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Tells whether a failure is the record's own, so that it will fail for ever, or the broker's, which will pass. */
final class SendFailure {

    private SendFailure() {}

    static boolean isOfTheRecord(Throwable failure) {
        Throwable cause = rootOf(failure);
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException
                || cause instanceof TopicAuthorizationException
                || cause instanceof IllegalArgumentException
                || cause instanceof LinkageError
                || cause instanceof StackOverflowError
                || cause instanceof AssertionError;
    }

    static String reasonOf(Throwable failure) {
        Throwable cause = rootOf(failure);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException
                        || cause instanceof ExecutionException
                        || cause instanceof org.springframework.kafka.KafkaException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
