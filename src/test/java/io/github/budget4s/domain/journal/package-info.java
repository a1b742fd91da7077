/** Chains of lines, tested. */
@NullMarked
package io.github.budget4s.domain.journal;

import org.jspecify.annotations.NullMarked;
