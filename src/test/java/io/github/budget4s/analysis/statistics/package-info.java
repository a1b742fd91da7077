/** Tests of intervals. */
@NullMarked
package io.github.budget4s.analysis.statistics;

import org.jspecify.annotations.NullMarked;
