/** Tests of sales histories. */
@NullMarked
package io.github.budget4s.read.sales;

import org.jspecify.annotations.NullMarked;
