/** The year spread over its months, channels and stores, with notes and explanations. */
@NullMarked
package io.github.budget4s.report.allocation;

import org.jspecify.annotations.NullMarked;
