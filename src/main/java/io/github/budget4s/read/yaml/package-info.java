/** The project's YAML files, with the line and column of every value. */
@NullMarked
package io.github.budget4s.read.yaml;

import org.jspecify.annotations.NullMarked;
