/** The funnel: leads, visits, orders and deliveries made into sums by month, channel, activity and store. */
@NullMarked
package io.github.budget4s.read.funnel;

import org.jspecify.annotations.NullMarked;
