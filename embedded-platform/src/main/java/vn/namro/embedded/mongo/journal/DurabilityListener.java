package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Is told, once, whether what was written is on disk. */
@FunctionalInterface
public interface DurabilityListener {

    /**
     * Called once.
     *
     * @param failure null when everything is on disk; otherwise nobody may be told that it is
     */
    void settled(@Nullable IOException failure);
}
