/** The commands that look at a plan by itself. */
@NullMarked
package io.github.budget4s.cli.plan;

import org.jspecify.annotations.NullMarked;
