/** Customers, their visits to the workshop, and who spoke to them. */
@NullMarked
package io.github.budget4s.domain.customer;

import org.jspecify.annotations.NullMarked;
