/** The reserve (备用金池): who may sign for it, and what is done with it. */
@NullMarked
package io.github.budget4s.domain.reserve;

import org.jspecify.annotations.NullMarked;
