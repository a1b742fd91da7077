/** Tests of how fast leads are answered. */
@NullMarked
package io.github.budget4s.analysis.response;

import org.jspecify.annotations.NullMarked;
