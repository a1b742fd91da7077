/** The rules of the reserve: what may be signed and released, and what the record says of it. */
@NullMarked
package io.github.budget4s.analysis.reserve;

import org.jspecify.annotations.NullMarked;
