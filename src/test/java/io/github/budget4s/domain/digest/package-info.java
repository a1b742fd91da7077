/** Tests of digests. */
@NullMarked
package io.github.budget4s.domain.digest;

import org.jspecify.annotations.NullMarked;
