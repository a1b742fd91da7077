/** The commands that show results to look at and to send on. */
@NullMarked
package io.github.budget4s.cli.report;

import org.jspecify.annotations.NullMarked;
