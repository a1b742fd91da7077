/** What was sold, by month and, where it is asked for, by store, model and channel. */
@NullMarked
package io.github.budget4s.domain.sales;

import org.jspecify.annotations.NullMarked;
