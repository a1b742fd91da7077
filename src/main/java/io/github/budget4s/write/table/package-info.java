/** Writes results into tables of databases, all of their rows or none. */
@NullMarked
package io.github.budget4s.write.table;

import org.jspecify.annotations.NullMarked;
