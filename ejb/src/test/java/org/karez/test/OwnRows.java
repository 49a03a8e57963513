package org.karez.test;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of every table that are one authority's. A table of which nobody said whose its rows are fails. */
public final class OwnRows {

    private static final String TABLES = """
            SELECT c.relname || ' ' || EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'owner_authority_id')
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
             ORDER BY c.relname""";

    private static final String OWNED = "owner_authority_id = %s";
    private static final String EVERYBODYS = "true";
    private static final String NOBODYS = "false";

    /** Whose the rows are of tables that do not name their owner themselves. */
    private static final Map<String, String> WHOSE = new TreeMap<>();

    static {
        WHOSE.put("participant", "id = (SELECT participant_id FROM authority WHERE id = %s)");
        WHOSE.put("membership", "participant_id = (SELECT participant_id FROM authority WHERE id = %s)");
        WHOSE.put("authority", "id = %s");
        WHOSE.put("officer", "authority_id = %s");
        for (String table : List.of("credential", "role_grant", "officer_session")) {
            WHOSE.put(table, "officer_id IN (SELECT id FROM officer WHERE authority_id = %s)");
        }
        for (String table : List.of("case_counter", "request_counter")) {
            WHOSE.put(table, "authority_id = %s");
        }
        for (String table : List.of("case_access", "asset_counter")) {
            WHOSE.put(table, of("case_file"));
        }
        WHOSE.put("party_name", of("party"));
        WHOSE.put("party_identifier", of("party"));
        WHOSE.put("document_chunk", of("document"));
        WHOSE.put("asset_identifier", of("asset"));
        WHOSE.put("asset_evidence", of("asset"));
        WHOSE.put("request_item", "request_id IN (SELECT id FROM information_request WHERE owner_authority_id = %s)");
        WHOSE.put("answer_item", of("answer"));
        WHOSE.put("verification_finding", of("verification"));
        WHOSE.put("audit_sample_item", "sample_id IN (SELECT id FROM audit_sample WHERE owner_authority_id = %s)");
        for (String table : List.of("code_value", "deadline_profile", "status_step")) {
            WHOSE.put(table, EVERYBODYS);
        }
        WHOSE.put("trail_cosignature", "witness_id IN (SELECT id FROM trail_witness WHERE owner_authority_id = %s)");
        // The tree is everybody's, and grows meanwhile.
        for (String table : List.of("trail_tile", "trail_tree", "trail_gap", "trail_checkpoint", "trail_signer")) {
            WHOSE.put(table, NOBODYS);
        }
        WHOSE.put("signin_failure", NOBODYS);
        // Nobody but its keeper sees a view, the witness neither: the trail tells what is done with it.
        WHOSE.put("saved_view", NOBODYS);
    }

    /** An execution and its answer have the identifier of somebody else's request; a state is not the authority's alone. */
    private static final Set<String> NAMED_BY_OTHERS = Set.of("execution", "answer", "participant", "membership");

    private final Sql sql;
    private final Map<String, String> conditions = new LinkedHashMap<>();

    public OwnRows(Sql sql, UUID authority) {
        this.sql = sql;
        String id = "'" + authority + "'::uuid";
        for (String row : sql.owner().texts(TABLES)) {
            String table = row.substring(0, row.indexOf(' '));
            String whose = row.endsWith("true") ? OWNED : WHOSE.get(table);
            if (whose == null) {
                throw new AssertionError("whose are the rows of " + table + "? OwnRows has to know");
            }
            conditions.put(table, whose.formatted(id));
        }
    }

    private static String of(String table) {
        return table + "_id IN (SELECT id FROM " + table + " WHERE owner_authority_id = %s)";
    }

    /** A query for one line a table: its name and what its rows amount to. Whoever asks sees his rows only. */
    public String digests() {
        return conditions.entrySet().stream()
                .map(table -> """
                        SELECT '%1$s ' || count(*) || ' ' || COALESCE(md5(string_agg(md5(x::text), '' ORDER BY md5(x::text))), '')
                          FROM %1$s x WHERE %2$s""".formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** What the owner of the tables gets for that query. */
    public Set<String> now() {
        return new TreeSet<>(sql.owner().texts(digests()));
    }

    /** The tables of which two answers tell something else. */
    public static Set<String> changed(Collection<String> before, Collection<String> after) {
        Set<String> changed = new TreeSet<>(after);
        changed.removeAll(before);
        return changed.stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The identifiers that stand for a row of the authority and nothing else. */
    public Set<String> identifiers() {
        Set<String> identifiers = new TreeSet<>();
        for (String table : sql.owner().texts("""
                SELECT table_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid'""")) {
            if (conditions.containsKey(table) && !NAMED_BY_OTHERS.contains(table)) {
                identifiers.addAll(
                        sql.owner().texts("SELECT id::text FROM %s WHERE %s".formatted(table, conditions.get(table))));
            }
        }
        return identifiers;
    }
}
