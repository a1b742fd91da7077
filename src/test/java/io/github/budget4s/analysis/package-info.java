/** What the tests of the analyses share. */
@NullMarked
package io.github.budget4s.analysis;

import org.jspecify.annotations.NullMarked;
