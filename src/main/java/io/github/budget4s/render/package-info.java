/** Reports made visible: one small renderer a format, one place for language. */
@NullMarked
package io.github.budget4s.render;

import org.jspecify.annotations.NullMarked;
