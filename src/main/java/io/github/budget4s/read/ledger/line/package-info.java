/**
 * From cells to a line: {@link LineReader} reads the cells of a row by the types of their columns, {@link TimeReader}
 * its time, and {@link WordDictionary} numbers the names.
 */
@NullMarked
package io.github.budget4s.read.ledger.line;

import org.jspecify.annotations.NullMarked;
