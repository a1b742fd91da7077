/** What was made of a file, in terms that can be shown. */
@NullMarked
package io.github.budget4s.analysis.inspection;

import org.jspecify.annotations.NullMarked;
