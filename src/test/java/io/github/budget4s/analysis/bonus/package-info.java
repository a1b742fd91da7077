/** Tests of the bonus. */
@NullMarked
package io.github.budget4s.analysis.bonus;

import org.jspecify.annotations.NullMarked;
