/** How fast leads are answered, in working time. */
@NullMarked
package io.github.budget4s.analysis.leadresponse;

import org.jspecify.annotations.NullMarked;
