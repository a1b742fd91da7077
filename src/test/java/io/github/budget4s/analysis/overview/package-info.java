/** Tests of what a general manager looks at first. */
@NullMarked
package io.github.budget4s.analysis.overview;

import org.jspecify.annotations.NullMarked;
