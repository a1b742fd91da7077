/** Tables of databases in the place of files: their lines, or sums that the engine makes of them. */
@NullMarked
package io.github.budget4s.read.database;

import org.jspecify.annotations.NullMarked;
