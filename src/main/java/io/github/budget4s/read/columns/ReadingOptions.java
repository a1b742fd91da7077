package io.github.budget4s.read.columns;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Says how files of one kind are to be read.
 *
 * @param encoding the encoding that the user insists on; null to find it out
 * @param names under which names columns are found
 * @param sumDuplicates whether lines for the same month and key are added up; otherwise they are a problem
 * @param skipBadRows whether bad rows are left out and counted; otherwise they are problems that stop the command
 */
public record ReadingOptions<C extends Enum<C> & FileColumn>(
        @Nullable Charset encoding, ColumnNames<C> names, boolean sumDuplicates, boolean skipBadRows) {}
