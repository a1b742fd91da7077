/** JSON as other systems export it, and as this program writes it. */
@NullMarked
package io.github.budget4s.read.json;

import org.jspecify.annotations.NullMarked;
