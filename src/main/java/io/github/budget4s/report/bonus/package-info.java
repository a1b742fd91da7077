/** What the year's result pays. */
@NullMarked
package io.github.budget4s.report.bonus;

import org.jspecify.annotations.NullMarked;
