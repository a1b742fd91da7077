/** What a new project folder holds. */
@NullMarked
package io.github.budget4s.report.project;

import org.jspecify.annotations.NullMarked;
