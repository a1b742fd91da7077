/** Takes rows out of files and leaves all else in them as it is. */
@NullMarked
package io.github.budget4s.write.rows;

import org.jspecify.annotations.NullMarked;
