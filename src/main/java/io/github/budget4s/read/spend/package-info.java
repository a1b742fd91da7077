/** Spend: invoices, orders and refunds made into sums by month, channel, activity and store. */
@NullMarked
package io.github.budget4s.read.spend;

import org.jspecify.annotations.NullMarked;
