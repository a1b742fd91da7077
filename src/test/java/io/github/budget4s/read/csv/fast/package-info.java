/** Tests of delimited text. */
@NullMarked
package io.github.budget4s.read.csv.fast;

import org.jspecify.annotations.NullMarked;
