/** The documents held to the program: what they show is what it prints, what they list is what it knows. */
@NullMarked
package io.github.budget4s.documents;

import org.jspecify.annotations.NullMarked;
