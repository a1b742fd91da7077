/** Customers as tables: segments, cross tables, call lists. */
@NullMarked
package io.github.budget4s.report.customers;

import org.jspecify.annotations.NullMarked;
