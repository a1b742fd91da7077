/** The settings of a project folder: its store, its files, its thresholds. */
@NullMarked
package io.github.budget4s.domain.project;

import org.jspecify.annotations.NullMarked;
