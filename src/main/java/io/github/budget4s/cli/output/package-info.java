/** Where results go: standard output, or a file that is complete or not there at all. */
@NullMarked
package io.github.budget4s.cli.output;

import org.jspecify.annotations.NullMarked;
