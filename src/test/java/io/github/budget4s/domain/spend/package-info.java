/** Tests of the spend. */
@NullMarked
package io.github.budget4s.domain.spend;

import org.jspecify.annotations.NullMarked;
