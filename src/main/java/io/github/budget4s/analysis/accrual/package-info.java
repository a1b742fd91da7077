/** To which months money belongs, and what is left of orders when their invoices come. */
@NullMarked
package io.github.budget4s.analysis.accrual;

import org.jspecify.annotations.NullMarked;
