/** Tests of the forms of options. */
@NullMarked
package io.github.budget4s.cli.options;

import org.jspecify.annotations.NullMarked;
