/** Transfers between months and channels of a budget. */
@NullMarked
package io.github.budget4s.domain.transfer;

import org.jspecify.annotations.NullMarked;
