/** What the next months bring, how sure that is, and how well it would have been said in the past. */
@NullMarked
package io.github.budget4s.analysis.forecast;

import org.jspecify.annotations.NullMarked;
