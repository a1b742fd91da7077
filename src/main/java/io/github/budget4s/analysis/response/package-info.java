/** How fast leads are answered, in working time. */
@NullMarked
package io.github.budget4s.analysis.response;

import org.jspecify.annotations.NullMarked;
