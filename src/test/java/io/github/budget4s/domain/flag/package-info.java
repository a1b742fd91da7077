/** Tests of flags. */
@NullMarked
package io.github.budget4s.domain.flag;

import org.jspecify.annotations.NullMarked;
