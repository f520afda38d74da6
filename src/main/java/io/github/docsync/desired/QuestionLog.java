package io.github.docsync.desired;

import io.github.docsync.convert.FileFacts;
import io.github.docsync.convert.LinkTarget;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passes a page's questions on to the site and notes them with their answers. A page whose text is the same and whose questions are
 * answered as before is the same page: that is how a conversion is known without doing it again.
 */
final class QuestionLog implements SiteLookup {
    private static final String SEPARATOR = "\n";

    /** Whether a file has another content, or lies there, is not told by the pages and paths of the site. */
    private static final String OF_FILES = "fuo";

    private static final char LEFT_OUT = 'o';

    /** These are about the page whose path they begin with. */
    private static final String OF_PAGES = "pah";

    private final SiteLookup site;
    private final Map<String, String> ofFiles = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    QuestionLog(SiteLookup site) {
        this.site = site;
    }

    /** What was asked of the content of files. */
    synchronized List<String> ofFiles() {
        return List.copyOf(ofFiles.keySet());
    }

    /** One hash over what was answered to that. */
    synchronized String files() {
        return hash(ofFiles.values());
    }

    /** The paths of which it was asked whether a file lies there that the repository does not hold. */
    static List<DocPath> leftOut(List<String> ofFiles) {
        return ofFiles.stream()
                .filter(question -> question.charAt(0) == LEFT_OUT)
                .map(QuestionLog::subject)
                .toList();
    }

    /** The paths of the files whose content was asked for. */
    static List<DocPath> read(List<String> ofFiles) {
        return ofFiles.stream()
                .filter(question -> question.charAt(0) != LEFT_OUT)
                .map(QuestionLog::subject)
                .toList();
    }

    /** What was asked of the site: where its links lead, what pages are called, what is linked to. */
    synchronized List<String> questions() {
        return List.copyOf(answers.keySet());
    }

    /** One hash over what was answered to that. */
    synchronized String answers() {
        return hash(answers.values());
    }

    /**
     * Whether one of these questions is about one of these pages: what it is called, its anchors, who links to them. It may be where none is
     * known, since the questions may have been lost.
     */
    static boolean concern(List<String> questions, Set<DocPath> pages) {
        return questions.isEmpty()
                || questions.stream()
                        .anyMatch(question ->
                                OF_PAGES.indexOf(question.charAt(0)) >= 0 && pages.contains(subject(question)));
    }

    private static DocPath subject(String question) {
        int end = question.indexOf(SEPARATOR);
        return new DocPath(question.substring(1, end < 0 ? question.length() : end));
    }

    private static String hash(Collection<String> answers) {
        return answers.isEmpty() ? "" : Hash.ofParts(answers).hex();
    }

    /** Asks a site the same questions; the result can be compared with {@link #files()} or {@link #answers()}. */
    static String ask(List<String> questions, SiteLookup site) {
        List<String> answers = new ArrayList<>(questions.size());
        for (String question : questions) {
            answers.add(answer(question, site));
        }
        return hash(answers);
    }

    private static String answer(String question, SiteLookup site) {
        String[] parts = question.substring(1).split(SEPARATOR, -1);
        char kind = question.charAt(0);
        return switch (kind) {
            case 'p' -> site.page(new DocPath(parts[0])).toString();
            case 'l', 'i' ->
                site.find(new DocPath(parts[0]), rest(parts), kind == 'i').toString();
            case 'f' -> file(site, new DocPath(parts[0]));
            case LEFT_OUT -> String.valueOf(site.isLeftOut(new DocPath(parts[0])));
            case 'd' -> String.valueOf(site.isFolder(new DocPath(parts[0])));
            case 'u' -> site.unreadable(new DocPath(parts[0])).toString();
            case 'b' -> site.browseUrl(new DocPath(parts[0])).toString();
            case 'h' -> String.valueOf(site.isLinked(new DocPath(parts[0]), rest(parts)));
            case 'a' -> site.anchor(new DocPath(parts[0]), rest(parts)).toString();
            case 'n' -> site.accountId(String.join(SEPARATOR, parts)).toString();
            default -> throw new IllegalArgumentException("not a question: " + question);
        };
    }

    private static String rest(String[] parts) {
        return String.join(SEPARATOR, List.of(parts).subList(1, parts.length));
    }

    private static String file(SiteLookup site, DocPath path) {
        return site.file(path).toString();
    }

    private <T> T noted(char kind, String subject, Supplier<T> question) {
        T answer = question.get();
        note(kind, subject, String.valueOf(answer));
        return answer;
    }

    private synchronized void note(char kind, String subject, String answer) {
        (OF_FILES.indexOf(kind) < 0 ? answers : ofFiles).putIfAbsent(kind + subject, answer);
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return noted('p', file.value(), () -> site.page(file));
    }

    @Override
    public LinkTarget find(DocPath from, String destination, boolean picture) {
        return noted(
                picture ? 'i' : 'l',
                from.value() + SEPARATOR + destination,
                () -> site.find(from, destination, picture));
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return noted('f', path.value(), () -> site.file(path));
    }

    @Override
    public boolean isLeftOut(DocPath path) {
        return noted(LEFT_OUT, path.value(), () -> site.isLeftOut(path));
    }

    @Override
    public boolean isFolder(DocPath path) {
        return noted('d', path.value(), () -> site.isFolder(path));
    }

    /** The file's object id stands for its bytes. */
    @Override
    public ByteSource content(DocPath path) {
        note('f', path.value(), file(site, path));
        return site.content(path);
    }

    @Override
    public FileFacts facts(DocPath path) {
        note('f', path.value(), file(site, path));
        return site.facts(path);
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        return noted('u', path.value(), () -> site.unreadable(path));
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return noted('b', path.value(), () -> site.browseUrl(path));
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return noted('h', page.value() + SEPARATOR + headingId, () -> site.isLinked(page, headingId));
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return noted('a', page.value() + SEPARATOR + fragment, () -> site.anchor(page, fragment));
    }

    @Override
    public Optional<String> accountId(String userName) {
        return noted('n', userName, () -> site.accountId(userName));
    }
}
