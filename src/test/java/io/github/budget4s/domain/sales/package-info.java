/** Tests of what was sold. */
@NullMarked
package io.github.budget4s.domain.sales;

import org.jspecify.annotations.NullMarked;
