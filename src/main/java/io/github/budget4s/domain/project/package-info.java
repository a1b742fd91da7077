/** What a project folder states about its store, its files and its thresholds. */
@NullMarked
package io.github.budget4s.domain.project;

import org.jspecify.annotations.NullMarked;
