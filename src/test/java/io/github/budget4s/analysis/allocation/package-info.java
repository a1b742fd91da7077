/** Tests of how a budget is spread. */
@NullMarked
package io.github.budget4s.analysis.allocation;

import org.jspecify.annotations.NullMarked;
