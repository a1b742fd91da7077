/** Sales histories: header found, columns recognised, rows made into units by month. */
@NullMarked
package io.github.budget4s.read.sales;

import org.jspecify.annotations.NullMarked;
