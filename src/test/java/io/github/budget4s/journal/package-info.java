/** Chains of lines, tested. */
@NullMarked
package io.github.budget4s.journal;

import org.jspecify.annotations.NullMarked;
