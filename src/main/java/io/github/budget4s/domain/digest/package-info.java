/** What tells that bytes are the same. */
@NullMarked
package io.github.budget4s.domain.digest;

import org.jspecify.annotations.NullMarked;
