/** Tests of which months a history covers. */
@NullMarked
package io.github.budget4s.analysis.coverage;

import org.jspecify.annotations.NullMarked;
