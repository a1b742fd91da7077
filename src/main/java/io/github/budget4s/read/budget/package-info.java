/** Budgets as {@code allocate} writes them, or as somebody wrote them by hand. */
@NullMarked
package io.github.budget4s.read.budget;

import org.jspecify.annotations.NullMarked;
