/** Tests of how fast leads are answered. */
@NullMarked
package io.github.budget4s.analysis.leadresponse;

import org.jspecify.annotations.NullMarked;
