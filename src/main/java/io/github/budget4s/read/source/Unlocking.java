package io.github.budget4s.read.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens files that are encrypted. */
@FunctionalInterface
public interface Unlocking {

    /** Opens none. */
    Unlocking NONE = (name, path) -> null;

    /**
     * Opens a file.
     *
     * @param name what messages call it
     * @return null where it is not encrypted
     */
    @Nullable
    OpenedBytes open(String name, Path path);
}
