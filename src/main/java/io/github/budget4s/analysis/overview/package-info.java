/** What a general manager looks at first, and the way from a year down to the lines of the ledger. */
@NullMarked
package io.github.budget4s.analysis.overview;

import org.jspecify.annotations.NullMarked;
