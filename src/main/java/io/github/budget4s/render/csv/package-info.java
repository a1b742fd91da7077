/** Delimited files for programs and spreadsheets. */
@NullMarked
package io.github.budget4s.render.csv;

import org.jspecify.annotations.NullMarked;
