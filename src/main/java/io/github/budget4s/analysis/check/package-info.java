/** How well things are in all, and whether there are data enough to say so. */
@NullMarked
package io.github.budget4s.analysis.check;

import org.jspecify.annotations.NullMarked;
