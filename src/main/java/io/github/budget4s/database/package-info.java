/**
 * Connections to databases: which addresses are allowed, which driver speaks to which engine, statements that are
 * broken off in time, faults in the user's language. What is read over them is a matter of {@code read.database}, what
 * is written of {@code write.table}.
 */
@NullMarked
package io.github.budget4s.database;

import org.jspecify.annotations.NullMarked;
