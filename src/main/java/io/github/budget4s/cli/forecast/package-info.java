/** The command that forecasts. */
@NullMarked
package io.github.budget4s.cli.forecast;

import org.jspecify.annotations.NullMarked;
