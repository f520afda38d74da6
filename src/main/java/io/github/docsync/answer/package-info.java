/** What machines get of a command or a goal, however it ends: one document or events, described by {@code output.schema.json}. */
@NullMarked
package io.github.docsync.answer;

import org.jspecify.annotations.NullMarked;
