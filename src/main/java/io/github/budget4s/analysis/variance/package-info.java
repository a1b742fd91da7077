/** Holds spend against the budget: what is over, by how much, where the year will end, what to cut. */
@NullMarked
package io.github.budget4s.analysis.variance;

import org.jspecify.annotations.NullMarked;
