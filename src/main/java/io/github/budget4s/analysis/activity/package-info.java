/** What an activity brought on its days and after them, against the days before. */
@NullMarked
package io.github.budget4s.analysis.activity;

import org.jspecify.annotations.NullMarked;
