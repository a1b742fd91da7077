/** Tests of headers and of rows that are set aside. */
@NullMarked
package io.github.budget4s.read.columns;

import org.jspecify.annotations.NullMarked;
