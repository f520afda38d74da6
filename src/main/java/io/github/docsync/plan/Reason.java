package io.github.docsync.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.docsync.model.EnumSpelling;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Why an action is what it is: a value for machines and for decisions, of which {@code report} makes the words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Reason.Because.class), @JsonSubTypes.Type(Reason.OfFinding.class)})
public sealed interface Reason {
    /** The stable name, in small letters with hyphens; documented, and never used again for something else. */
    String code();

    /**
     * A reason of the plan's own.
     *
     * @param arguments what the kind names, in its order
     */
    record Because(Kind kind, List<String> arguments) implements Reason {
        public Because {
            arguments = List.copyOf(arguments);
            if (arguments.size() != kind.arguments) {
                throw new IllegalArgumentException(kind + " has " + kind.arguments + " arguments, not " + arguments);
            }
        }

        @Override
        public String code() {
            return EnumSpelling.of(kind);
        }

        @Override
        public boolean is(Kind other) {
            return kind == other;
        }

        @Override
        public <T> T match(Function<Because, T> because, Function<OfFinding, T> otherwise) {
            return because.apply(this);
        }

        /** An argument by its place, from 0. */
        public String argument(int index) {
            return arguments.get(index);
        }
    }

    /**
     * What was found about the page, which a finding tells in full with what to do.
     *
     * @param found its code is the reason's
     * @param what what was found
     */
    record OfFinding(Finding.Kind found, Observation what) implements Reason {
        @Override
        public String code() {
            return EnumSpelling.of(found);
        }

        @Override
        public boolean is(Kind kind) {
            return false;
        }

        @Override
        public <T> T match(Function<Because, T> because, Function<OfFinding, T> otherwise) {
            return otherwise.apply(this);
        }
    }

    /** A reason of this kind with what it names. */
    static Reason of(Kind kind, Object... arguments) {
        return new Because(
                kind, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The reason that repeats a finding. */
    static Reason of(Finding finding) {
        return new OfFinding(finding.kind(), finding.observation());
    }

    /** Whether this is a reason of the kind. */
    boolean is(Kind kind);

    /** Calls the function for this sort of reason. */
    <T> T match(Function<Because, T> because, Function<OfFinding, T> found);

    /** What a plan's own reasons are. */
    enum Kind {
        NEW_FILE(0),
        NEW_FOLDER(0),
        /** The page is gone for good. */
        CREATED_AGAIN(0),
        IN_STEP(0),
        /** Argument: the path that the file had. */
        FILE_MOVED(1),
        /** The manifest, or the front matter, names the id of the page. */
        TAKEN_OVER(0),
        BODY_CHANGED(0),
        /** A commit took the page's version over, and changed it. */
        PULLED_BODY_CHANGED(0),
        /** The body is not the one that is wanted, as an earlier run died. */
        UNFINISHED(0),
        /** Argument: the title that the page has. */
        TITLE_CHANGED(1),
        PARENT_CHANGED(0),
        /** Argument: the key of the space that the page goes to. */
        SPACE_CHANGED(1),
        LABELS_CHANGED(0),
        ATTACHMENTS_CHANGED(0),
        PROPERTIES_CHANGED(0),
        /** The policy takes the page out of the trash. */
        RESTORED(0),
        /** The page comes out of the trash, as its file is there again. */
        RESTORED_WITH_FILE(0),
        /** Argument: the version of the page in which a person edited its body. */
        EDIT_OVERWRITTEN(1),
        /** Argument: the title that a person gave. */
        TITLE_OVERWRITTEN(1),
        PLACE_OVERWRITTEN(0),
        LABELS_PUT_BACK(0),
        /** Argument: the file's name. */
        ATTACHMENT_OVERWRITTEN(1),
        /** Argument: the file's name. */
        ATTACHMENT_PUT_BACK(1),
        /** Argument: the key of the content property. */
        PROPERTY_OVERWRITTEN(1),
        /** Another page comes out of the trash under the title, for a moment. */
        GIVES_WAY(0),
        /** Another page keeps the title. */
        TITLE_TAKEN(0),
        /** The page would come to hang under itself, as a person moved what it is to hang under. */
        CIRCLE(0),
        /** A run wrote the page and could not remember it. */
        RECORDED_LATE(0),
        RECORDED_ANEW(0),
        TITLE_RECORDED(0),
        PARENT_RECORDED(0),
        /** The page has another sibling before it now. */
        ORDER_RECORDED(0),
        LABELS_RECORDED(0),
        ATTACHMENTS_RECORDED(0),
        PROPERTIES_RECORDED(0),
        FILE_DELETED(0),
        /** Argument: the commit. */
        FILE_DELETED_IN(1),
        /** The file is there, and the manifest does not publish it any more. */
        FILE_LEFT_OUT(0);

        private final int arguments;

        Kind(int arguments) {
            this.arguments = arguments;
        }

        /** What makes a title or a place be written. */
        static Set<Kind> of(Part part) {
            return switch (part) {
                case TITLE -> EnumSet.of(TITLE_CHANGED, TITLE_OVERWRITTEN);
                case PARENT -> EnumSet.of(PARENT_CHANGED, SPACE_CHANGED, PLACE_OVERWRITTEN);
                default -> EnumSet.noneOf(Kind.class);
            };
        }

        /** How many things a reason of this kind names. */
        public int arguments() {
            return arguments;
        }
    }
}
