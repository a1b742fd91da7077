/** Delimited text: encoding, delimiter, records. */
@NullMarked
package io.github.budget4s.read.csv;

import org.jspecify.annotations.NullMarked;
