/** JSON for programs. */
@NullMarked
package io.github.budget4s.render.json;

import org.jspecify.annotations.NullMarked;
