/** Spring Festival: when it is, what it does to the months around it, and a history as if it had been elsewhere. */
@NullMarked
package io.github.budget4s.analysis.festival;

import org.jspecify.annotations.NullMarked;
