/** Who of the customers is loyal, who is being lost, and whom to contact. */
@NullMarked
package io.github.budget4s.analysis.customers;

import org.jspecify.annotations.NullMarked;
