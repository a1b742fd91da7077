/** What a plan contradicts, as a table. */
@NullMarked
package io.github.budget4s.report.plancheck;

import org.jspecify.annotations.NullMarked;
