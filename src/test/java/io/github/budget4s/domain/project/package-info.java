/** Tests of the settings of a project. */
@NullMarked
package io.github.budget4s.domain.project;

import org.jspecify.annotations.NullMarked;
