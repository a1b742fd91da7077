/** What the year's result pays by the plan's formula. */
@NullMarked
package io.github.budget4s.analysis.bonus;

import org.jspecify.annotations.NullMarked;
