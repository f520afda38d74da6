/** From both sides to a plan: asks the planner what it has to know, reads it, and asks again. */
@NullMarked
package io.github.docsync.run;

import org.jspecify.annotations.NullMarked;
