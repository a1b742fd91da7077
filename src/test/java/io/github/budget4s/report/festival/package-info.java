/** Tests of this room. */
@NullMarked
package io.github.budget4s.report.festival;

import org.jspecify.annotations.NullMarked;
