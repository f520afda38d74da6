package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.importer.ImportRemark;
import io.github.docsync.importer.ImportResult;
import io.github.docsync.importer.ImportResult.WrittenFile;
import io.github.docsync.importer.ImportedPage;
import io.github.docsync.model.EnumSpelling;

/** An import as JSON. */
public final class ImportJson {
    private ImportJson() {}

    public static ObjectNode of(ImportResult result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("space", result.space())
                .put("manifest", result.manifest())
                .put("dryRun", result.dryRun());
        ArrayNode pages = json.putArray("pages");
        for (ImportedPage page : result.pages()) {
            pages.addObject()
                    .put("path", page.path().value())
                    .put("pageId", page.pageId())
                    .put("title", page.title())
                    .put("words", page.words())
                    .put("fencedWords", page.fencedWords())
                    .put("fenceShare", share(page.words(), page.fencedWords()));
        }
        ArrayNode files = json.putArray("files");
        for (WrittenFile file : result.files()) {
            files.addObject().put("path", file.path().value()).put("state", EnumSpelling.of(file.fate()));
        }
        ArrayNode findings = json.putArray("findings");
        for (ImportRemark remark : result.remarks()) {
            findings.addObject()
                    .put("kind", EnumSpelling.of(remark.kind()))
                    .put("pageId", remark.pageId())
                    .put("title", remark.title())
                    .put("text", remark.text());
        }
        return json.put("words", result.words())
                .put("fencedWords", result.fencedWords())
                .put("fenceShare", share(result.words(), result.fencedWords()));
    }

    /** From 0 to 1, in ten-thousandths. */
    private static double share(int words, int fenced) {
        return words == 0 ? 0 : Math.round(10_000.0 * fenced / words) / 10_000.0;
    }
}
