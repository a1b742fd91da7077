/** What the monthly check says, in one short text. */
@NullMarked
package io.github.budget4s.report.check;

import org.jspecify.annotations.NullMarked;
