/** The year's plan: its money, its channels and activities, its targets. */
@NullMarked
package io.github.budget4s.domain.plan;

import org.jspecify.annotations.NullMarked;
