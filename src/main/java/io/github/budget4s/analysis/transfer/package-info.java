/** Budgets after money was moved in them. */
@NullMarked
package io.github.budget4s.analysis.transfer;

import org.jspecify.annotations.NullMarked;
