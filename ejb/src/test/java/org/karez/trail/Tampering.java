package org.karez.trail;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that the tables' owner does behind the application's back to a case, a party of it or what is kept of them.
 *
 * @param statement what he does; {@code :file}, {@code :party} and {@code :sister} stand for identifiers
 * @param findings what a verification finds then: kind, subject, number and field
 */
record Tampering(String statement, List<String> findings) {

    private static final String ALL = """
            DELETE FROM trail_entry WHERE subject_id = :file AND number = 3
                -> ENTRY_MISSING file 3 number, STATE_CHANGED file 4 party:, LEAF_WITHOUT_ENTRY tree null leaf:
            DELETE FROM trail_entry WHERE subject_id = :file AND number = 5
                -> ENTRY_MISSING file 5 number, LEAF_WITHOUT_ENTRY tree null leaf:
            DELETE FROM trail_entry WHERE subject_id = :file
                -> CHAIN_MISSING file null number, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:
            DELETE FROM trail_entry WHERE subject_id = :file; DELETE FROM trail_head WHERE subject_id = :file
                -> ROW_UNTOLD file null null, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:, LEAF_WITHOUT_ENTRY tree null leaf:
            UPDATE trail_entry SET number = 9 WHERE subject_id = :file AND number = 2; UPDATE trail_entry SET number = 2 WHERE subject_id = :file AND number = 3; UPDATE trail_entry SET number = 3 WHERE subject_id = :file AND number = 9
                -> COLUMN_CHANGED file 2 number, LEAF_ORDER file 3 leaf, COLUMN_CHANGED file 3 number
            UPDATE trail_entry SET event = 'Viewed', at = at + interval '1 microsecond' WHERE subject_id = :file AND number = 2
                -> COLUMN_CHANGED file 2 at, COLUMN_CHANGED file 2 event
            UPDATE case_file SET title = 'Nothing to see', handling_code = 'H0' WHERE id = :file
                -> STATE_CHANGED file 4 handling, STATE_CHANGED file 4 title
            UPDATE case_file SET owner_authority_id = :sister WHERE id = :file
                -> ROW_MISSING file 4 null
            DELETE FROM involvement WHERE case_file_id = :file
                -> STATE_CHANGED file 3 party:
            INSERT INTO case_access VALUES (:file, :file, :sister, NULL, (SELECT author_id FROM case_file WHERE id = :file), now())
                -> STATE_CHANGED file 4 reader:
            UPDATE proposal SET content = replace(content, 'LAUNDERING', 'PRECURSORS') WHERE subject_id = :file
                -> STATE_CHANGED file 4 proposal:
            UPDATE party_name SET full_name = 'Иванов Иван' WHERE party_id = :party AND position = 0
                -> STATE_CHANGED party 1 name:
            UPDATE party SET note = 'Of good repute' WHERE id = :party
                -> STATE_CHANGED party 1 note""";

    static Stream<Tampering> all() {
        return Stream.of(ALL.split("\n(?! )")).map(text -> {
            String[] parts = text.split("\\s+-> ");
            return new Tampering(parts[0], List.of(parts[1].split(", ")));
        });
    }

    String statement(UUID file, UUID party, UUID sister) {
        return statement
                .replace(":file", "'" + file + "'")
                .replace(":party", "'" + party + "'")
                .replace(":sister", "'" + sister + "'");
    }
}
