/** The program held to its promises from outside: commands, what they print, and how they end. */
@NullMarked
package io.github.budget4s.golden;

import org.jspecify.annotations.NullMarked;
