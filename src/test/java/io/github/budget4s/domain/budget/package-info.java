/** Tests of the budget. */
@NullMarked
package io.github.budget4s.domain.budget;

import org.jspecify.annotations.NullMarked;
