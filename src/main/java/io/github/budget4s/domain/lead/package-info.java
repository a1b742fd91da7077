/** Leads one by one: when they came in and when somebody answered. */
@NullMarked
package io.github.budget4s.domain.lead;

import org.jspecify.annotations.NullMarked;
