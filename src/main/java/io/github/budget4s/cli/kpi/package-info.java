/** The commands of key figures, with a file for each of their views. */
@NullMarked
package io.github.budget4s.cli.kpi;

import org.jspecify.annotations.NullMarked;
