/** Commands that write folders, run as a user runs them. */
@NullMarked
package io.github.budget4s.cli;

import org.jspecify.annotations.NullMarked;
