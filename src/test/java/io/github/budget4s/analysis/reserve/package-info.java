/** The rules of the reserve, tested. */
@NullMarked
package io.github.budget4s.analysis.reserve;

import org.jspecify.annotations.NullMarked;
