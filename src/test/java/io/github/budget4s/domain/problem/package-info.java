/** Tests of problems and their places. */
@NullMarked
package io.github.budget4s.domain.problem;

import org.jspecify.annotations.NullMarked;
