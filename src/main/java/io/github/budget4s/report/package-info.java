/** Results as typed tables, before any rendering. */
@NullMarked
package io.github.budget4s.report;

import org.jspecify.annotations.NullMarked;
