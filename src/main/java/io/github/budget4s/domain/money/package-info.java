/** Exact money: whole cents, exact ratios, and nothing that could lose either. */
@NullMarked
package io.github.budget4s.domain.money;

import org.jspecify.annotations.NullMarked;
