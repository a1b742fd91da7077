/** What Spring Festival did to a history. */
@NullMarked
package io.github.budget4s.report.festival;

import org.jspecify.annotations.NullMarked;
