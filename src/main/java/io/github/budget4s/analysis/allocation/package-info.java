/** The year's budget spread over its months. */
@NullMarked
package io.github.budget4s.analysis.allocation;

import org.jspecify.annotations.NullMarked;
