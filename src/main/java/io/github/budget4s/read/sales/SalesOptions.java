package io.github.budget4s.read.sales;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Says how sales files are to be read.
 *
 * @param encoding the encoding that the user insists on; null to find it out
 * @param names under which names columns are found
 * @param sumDuplicates whether lines for the same month and key are added up; otherwise they are a problem
 * @param skipBadRows whether bad rows are left out and counted; otherwise they are problems that stop the command
 */
public record SalesOptions(@Nullable Charset encoding, ColumnNames names, boolean sumDuplicates, boolean skipBadRows) {}
