/** How sure a small number is. */
@NullMarked
package io.github.budget4s.analysis.statistics;

import org.jspecify.annotations.NullMarked;
