@NullMarked
package io.github.budget4s.analysis.variance;

import org.jspecify.annotations.NullMarked;
