/** Bytes that mean harm, or nothing, for each reader: a fuzzer makes them, and what it once found is kept. */
@NullMarked
package io.github.budget4s.fuzz;

import org.jspecify.annotations.NullMarked;
