/** Files in the age format: opened for those who have a key, and made for those whose public keys are named. */
@NullMarked
package io.github.budget4s.read.age;

import org.jspecify.annotations.NullMarked;
