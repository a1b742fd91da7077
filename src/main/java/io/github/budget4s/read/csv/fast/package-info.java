/**
 * The fast path for long delimited files: the file is cut into parts for several threads; delimiters are found by a
 * SWAR scan, eight bytes a step; cells are dictionary-encoded, column by column, so that each different text is decoded
 * once; plain numbers and days are read from their bytes. Whatever is unusual ends in a
 * {@link io.github.budget4s.read.source.FallbackException}, and the ordinary reader takes the file.
 */
@NullMarked
package io.github.budget4s.read.csv.fast;

import org.jspecify.annotations.NullMarked;
