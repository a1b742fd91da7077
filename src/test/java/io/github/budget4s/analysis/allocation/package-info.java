/** Tests of what is spread over months, channels and stores. */
@NullMarked
package io.github.budget4s.analysis.allocation;

import org.jspecify.annotations.NullMarked;
