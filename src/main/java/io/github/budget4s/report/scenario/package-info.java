/** Shows what plans would bring side by side. */
@NullMarked
package io.github.budget4s.report.scenario;

import org.jspecify.annotations.NullMarked;
