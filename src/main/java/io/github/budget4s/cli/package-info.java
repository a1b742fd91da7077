/** The commands: options in, read, compute, render, exit code. */
@NullMarked
package io.github.budget4s.cli;

import org.jspecify.annotations.NullMarked;
