/** The reserve and the record of what was run, through the program: rules, tampering, crashes. */
@NullMarked
package io.github.budget4s.reserve;

import org.jspecify.annotations.NullMarked;
