/** Options that several commands share. */
@NullMarked
package io.github.budget4s.cli.options;

import org.jspecify.annotations.NullMarked;
