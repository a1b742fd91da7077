/** Where results go: standard output, or a file that is complete or not there at all. */
@NullMarked
package io.github.budget4s.write;

import org.jspecify.annotations.NullMarked;
