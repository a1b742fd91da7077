/** Tests of what the next months will bring. */
@NullMarked
package io.github.budget4s.analysis.forecast;

import org.jspecify.annotations.NullMarked;
