@NullMarked
package io.github.budget4s.domain.reserve;

import org.jspecify.annotations.NullMarked;
