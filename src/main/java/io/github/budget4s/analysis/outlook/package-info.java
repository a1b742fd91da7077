/** What the months still to come will probably cost. */
@NullMarked
package io.github.budget4s.analysis.outlook;

import org.jspecify.annotations.NullMarked;
