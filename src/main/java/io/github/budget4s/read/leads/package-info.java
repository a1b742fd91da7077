/** Leads one by one. */
@NullMarked
package io.github.budget4s.read.leads;

import org.jspecify.annotations.NullMarked;
