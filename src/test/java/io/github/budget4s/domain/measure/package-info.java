/** Tests of the vocabulary of measures. */
@NullMarked
package io.github.budget4s.domain.measure;

import org.jspecify.annotations.NullMarked;
