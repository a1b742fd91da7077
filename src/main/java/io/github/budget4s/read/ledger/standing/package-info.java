/**
 * Whether a line counts, with which sign, and of which order it is: by its status, its direction, its remark and its
 * references. {@link StandingReader} begins.
 */
@NullMarked
package io.github.budget4s.read.ledger.standing;

import org.jspecify.annotations.NullMarked;
