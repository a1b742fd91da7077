/** Tests of the project file. */
@NullMarked
package io.github.budget4s.read.yaml;

import org.jspecify.annotations.NullMarked;
