package io.github.docsync.local.store;

import java.util.List;

/** The tables. Times are milliseconds since 1970 in UTC. */
final class Schema {
    /** The columns that {@link ContentTable} writes and reads, in the order of {@link ContentRow}. */
    private static final String CONTENT_COLUMNS =
            " (id bigint primary key, kind varchar(20) not null, type varchar(255),"
                    + " status varchar(10) not null, title varchar(1000) not null, title_key varchar(1000) not null,"
                    + " space_id bigint not null, parent_id bigint, position int, container_id bigint,"
                    + " author_id varchar(128) not null, owner_id varchar(128) not null, created_at bigint not null,"
                    + " version int not null, version_message varchar not null, version_minor boolean not null,"
                    + " version_author varchar(128) not null, version_at bigint not null)";

    private static final List<String> FIRST = List.of(
            "create sequence if not exists ids start with 98305",
            "create table if not exists space (id bigint primary key, key_fold varchar(255) not null unique,"
                    + " space_key varchar(255) not null, name varchar(255) not null, homepage_id bigint not null,"
                    + " author_id varchar(128) not null, created_at bigint not null)",
            "create table if not exists content" + CONTENT_COLUMNS,
            "create index if not exists content_by_title on content(space_id, title_key)",
            "create index if not exists content_by_parent on content(parent_id)",
            "create index if not exists content_by_container on content(container_id)",
            // What listings show while a test makes them lag; otherwise empty and unused.
            "create table if not exists content_listed" + CONTENT_COLUMNS,
            // Number 0 is the unpublished draft of a page that has been published.
            "create table if not exists revision (content_id bigint not null, number int not null,"
                    + " title varchar(1000) not null, body varchar not null, message varchar not null,"
                    + " minor boolean not null, author_id varchar(128) not null, created_at bigint not null,"
                    + " primary key (content_id, number))",
            "create table if not exists property (id bigint primary key, container_kind varchar(20) not null,"
                    + " container_id bigint not null, property_key varchar(255) not null, json varchar not null,"
                    + " version int not null, version_message varchar not null, version_author varchar(128) not null,"
                    + " version_at bigint not null, created_by varchar(128) not null, created_at bigint not null,"
                    + " unique (container_kind, container_id, property_key))",
            "create table if not exists label (id bigint primary key, prefix varchar(20) not null,"
                    + " name varchar(255) not null, unique (prefix, name))",
            "create table if not exists labelled (content_id bigint not null, label_id bigint not null,"
                    + " added bigint not null, primary key (content_id, label_id))",
            "create table if not exists file (content_id bigint not null, version int not null,"
                    + " file_id varchar(64) not null, media_type varchar(255) not null, comment varchar not null,"
                    + " size bigint not null, bytes varbinary not null, primary key (content_id, version))",
            "create index if not exists file_by_file_id on file(file_id)",
            "create table if not exists comment (content_id bigint primary key, reply_to bigint,"
                    + " marker varchar(64), selection varchar, resolution varchar(10) not null,"
                    + " resolved_by varchar(128), resolved_at bigint)",
            "create table if not exists task (id bigint primary key, content_id bigint not null,"
                    + " local_id varchar(64) not null, status varchar(12) not null, created_by varchar(128) not null,"
                    + " created_at bigint not null, updated_at bigint not null, completed_by varchar(128),"
                    + " completed_at bigint, unique (content_id, local_id))",
            "create table if not exists restriction (content_id bigint primary key, json varchar not null)",
            "create table if not exists account (account_id varchar(128) primary key, email varchar(255) not null unique,"
                    + " name varchar(255) not null)");

    /** The roots of a space are found without reading its other pages. */
    private static final List<String> SECOND =
            List.of("create index if not exists content_by_place on content(space_id, parent_id)");

    /**
     * The way from each version to the next, the first from an empty file; a file without a version is of the first. A process that is
     * killed on the way goes it again, so each statement does nothing where it was run before. A step that was released is never
     * changed.
     */
    private static final List<List<String>> STEPS = List.of(FIRST, SECOND);

    private Schema() {}

    /**
     * Brings the tables to the version that this program knows.
     *
     * @param place what the file is called in a message
     * @throws IllegalStateException for a file that a newer program has written
     */
    static void bringUpToDate(Database database, String place) {
        database.atomically(() -> {
            database.update("create table if not exists schema_version (version int not null)");
            int found = database.one("select version from schema_version", row -> row.getInt(1))
                    .orElse(0);
            if (found > STEPS.size()) {
                throw new IllegalStateException("the local Confluence in " + place
                        + " was written by a newer docsync: its format is " + found + ", this docsync knows "
                        + STEPS.size() + "; use the newer one, or delete the folder to start with an empty Confluence");
            }
            if (found < STEPS.size()) {
                STEPS.subList(found, STEPS.size()).forEach(step -> step.forEach(database::update));
                database.update("delete from schema_version");
                database.update("insert into schema_version (version) values (?)", STEPS.size());
            }
            return found;
        });
    }
}
