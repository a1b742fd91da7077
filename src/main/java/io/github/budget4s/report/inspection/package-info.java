/** What was read in a file. */
@NullMarked
package io.github.budget4s.report.inspection;

import org.jspecify.annotations.NullMarked;
