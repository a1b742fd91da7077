/**
 * Years of stores whose truth is known: what was ordered, invoiced late, credited and paid ahead, and which months are
 * over their budget. The monthly check is run on what the books say on the day, and held to that truth.
 */
@NullMarked
package io.github.budget4s.simulation;

import org.jspecify.annotations.NullMarked;
