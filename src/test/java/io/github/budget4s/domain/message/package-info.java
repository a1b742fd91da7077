/** Tests of what is said to users. */
@NullMarked
package io.github.budget4s.domain.message;

import org.jspecify.annotations.NullMarked;
