/** The command that spreads a budget, with a file for each of its views. */
@NullMarked
package io.github.budget4s.cli.allocate;

import org.jspecify.annotations.NullMarked;
