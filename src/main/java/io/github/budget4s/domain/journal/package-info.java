/** Records that cannot be changed unseen: lines in a canonical form, each bound to the one before it by a hash. */
@NullMarked
package io.github.budget4s.domain.journal;

import org.jspecify.annotations.NullMarked;
