/** Public holidays: those that the program knows, and a user's own file for the years to come. */
@NullMarked
package io.github.budget4s.read.holidays;

import org.jspecify.annotations.NullMarked;
