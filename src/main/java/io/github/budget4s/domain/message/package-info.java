/** What is to be said to a user, before it is put into a language. */
@NullMarked
package io.github.budget4s.domain.message;

import org.jspecify.annotations.NullMarked;
