/** The project's YAML files: what is read in them, and every way in which they can be wrong. */
@NullMarked
package io.github.budget4s.read.yaml;

import org.jspecify.annotations.NullMarked;
