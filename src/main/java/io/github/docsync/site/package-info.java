/**
 * Confluence's side as the engine sees it: what can be read and written there, in the engine's own words. The engine knows {@link
 * io.github.docsync.site.Site} and no class of the client; writes whose answer was lost are settled here.
 */
@NullMarked
package io.github.docsync.site;

import org.jspecify.annotations.NullMarked;
