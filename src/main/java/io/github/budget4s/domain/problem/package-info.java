/** What is wrong with an input, and where it stands. */
@NullMarked
package io.github.budget4s.domain.problem;

import org.jspecify.annotations.NullMarked;
