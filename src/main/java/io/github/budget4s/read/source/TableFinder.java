package io.github.budget4s.read.source;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables of databases that stand in the place of files. */
public interface TableFinder {

    /** Finds none. */
    TableFinder NONE = new TableFinder() {
        @Override
        public @Nullable Table find(String name) {
            return null;
        }

        @Override
        public @Nullable Table ofFiles(String name, List<Path> files) {
            return null;
        }

        @Override
        public @Nullable List<String> tables(String name) {
            return null;
        }
    };

    /**
     * Finds a table by its name, {@code dms:orders}.
     *
     * @return null where it names no source
     */
    @Nullable
    Table find(String name);

    /**
     * Makes a table of files that an engine reads, such as Parquet.
     *
     * @param name how the user named them together
     * @return null where none reads them
     */
    @Nullable
    Table ofFiles(String name, List<Path> files);

    /**
     * Lists the tables and views of a source that is named alone, {@code dms:}.
     *
     * @return null where it names no source alone
     */
    @Nullable
    List<String> tables(String name);
}
