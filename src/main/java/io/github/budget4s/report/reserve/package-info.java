/** The reserve, its journal, keys and the audit log. */
@NullMarked
package io.github.budget4s.report.reserve;

import org.jspecify.annotations.NullMarked;
