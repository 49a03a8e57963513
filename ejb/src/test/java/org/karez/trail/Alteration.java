package org.karez.trail;

import static org.karez.trail.FindingKind.CHAIN_MISSING;
import static org.karez.trail.FindingKind.CHECKPOINT_AHEAD;
import static org.karez.trail.FindingKind.CHECKPOINT_CHANGED;
import static org.karez.trail.FindingKind.COLUMN_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_AFTER_HEAD;
import static org.karez.trail.FindingKind.ENTRY_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_MISSING;
import static org.karez.trail.FindingKind.ENTRY_REPLACED;
import static org.karez.trail.FindingKind.HEAD_MISSING;
import static org.karez.trail.FindingKind.LEAF_CHANGED;
import static org.karez.trail.FindingKind.LEAF_WITHOUT_ENTRY;
import static org.karez.trail.FindingKind.STATE_CHANGED;
import static org.karez.trail.FindingKind.TILE_CHANGED;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.karez.merkle.Tile;
import org.karez.merkle.TreeHash;
import org.karez.test.Sql.Session;

/** The kinds of thing that the tables' owner can do to a trail; each time chance says to which entry, row, hash or byte. */
enum Alteration {
    A_BYTE_OF_A_BODY {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.entry(chance);
            flip(owner, "trail_entry", "body", "id = " + entry.arrival(), chance);
            return List.of(entry.named(ENTRY_CHANGED));
        }
    },
    A_BYTE_OF_A_HASH {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.entry(chance);
            flip(owner, "trail_entry", "hash", "id = " + entry.arrival(), chance);
            return List.of(entry.named(ENTRY_CHANGED));
        }
    },
    A_BUSINESS_ROW {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            List<String> rows = List.of();
            while (rows.isEmpty()) {
                String change = CHANGES.get(chance.nextInt(CHANGES.size()));
                rows = owner.texts(change, scene.authority());
            }
            return List.of(new Named(EnumSet.of(STATE_CHANGED), UUID.fromString(rows.get(0)), null, null));
        }
    },
    AN_ENTRY_DELETED {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.entry(chance);
            owner.run("DELETE FROM trail_entry WHERE id = ?", entry.arrival());
            return List.of(
                    new Named(EnumSet.of(ENTRY_MISSING, CHAIN_MISSING), entry.subject(), null, null),
                    scene.leafOf(entry));
        }
    },
    AN_ENTRY_INSERTED {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.last(chance);
            owner.run(COPIED.formatted("subject_id", "number + 1"), entry.arrival());
            return List.of(new Named(EnumSet.of(ENTRY_AFTER_HEAD), entry.subject(), entry.number() + 1, null));
        }
    },
    A_CHAIN_INSERTED {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            UUID invented = new UUID(chance.nextLong(), chance.nextLong());
            owner.run(
                    COPIED.formatted("'" + invented + "'::uuid", "1"),
                    scene.entry(chance).arrival());
            return List.of(new Named(EnumSet.of(HEAD_MISSING), invented, null, null));
        }
    },
    TWO_ENTRIES_SWAPPED {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace one = scene.entry(chance);
            StoredPlace other = scene.entry(chance);
            while (other.equals(one)) {
                other = scene.entry(chance);
            }
            owner.run("""
                    UPDATE trail_entry e SET body = o.body, hash = o.hash FROM trail_entry o
                     WHERE e.id IN (?1, ?2) AND o.id IN (?1, ?2) AND o.id <> e.id""".replace("?1", Long.toString(one.arrival())).replace("?2", Long.toString(other.arrival())));
            Set<FindingKind> kinds = EnumSet.of(COLUMN_CHANGED, ENTRY_REPLACED);
            return List.of(
                    new Named(kinds, one.subject(), one.number(), null),
                    new Named(kinds, other.subject(), other.number(), null));
        }
    },
    AN_ENTRY_RENUMBERED {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.entry(chance);
            int further = 1 + chance.nextInt(1000);
            owner.run("UPDATE trail_entry SET number = number + 100000 + ? WHERE id = ?", further, entry.arrival());
            return List.of(new Named(EnumSet.of(ENTRY_MISSING, COLUMN_CHANGED), entry.subject(), null, "number"));
        }
    },
    A_CHAIN_REHASHED {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.entry(chance);
            Instant was = Instant.parse(owner.texts(
                            "SELECT convert_from(body, 'UTF8')::jsonb ->> 'at' FROM trail_entry WHERE id = ?",
                            entry.arrival())
                    .get(0));
            Instant is = was.plusSeconds(1 + chance.nextInt(3600));
            owner.run("UPDATE trail_entry SET at = ? WHERE id = ?", is.atOffset(ZoneOffset.UTC), entry.arrival());
            String at = "\"at\":\"";
            List<Integer> changed = Forgery.rehash(
                    owner,
                    entry.kind(),
                    entry.subject(),
                    (number, body) -> number == entry.number() ? body.replace(at + was, at + is) : body);
            return changed.stream()
                    .map(number -> new Named(EnumSet.of(LEAF_CHANGED), entry.subject(), number, "leaf"))
                    .toList();
        }
    },
    AN_END_CUT_OFF {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            StoredPlace entry = scene.last(chance);
            while (entry.number() == 1) {
                entry = scene.last(chance);
            }
            Forgery.cutEnd(owner, entry.kind(), entry.subject());
            return List.of(scene.leafOf(entry));
        }
    },
    AN_OLDER_DUMP {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            scene.dump().restore(owner);
            return List.of(new Named(EnumSet.of(CHECKPOINT_AHEAD), null, null, "checkpoint:" + scene.signed()));
        }
    },
    A_NODE_OF_THE_TREE {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            List<String> tiles = owner.texts("SELECT level || '/' || number FROM trail_tile ORDER BY level, number");
            String[] tile = tiles.get(chance.nextInt(tiles.size())).split("/");
            int level = Integer.parseInt(tile[0]);
            long number = Long.parseLong(tile[1]);
            int at = flip(owner, "trail_tile", "hashes", "level = %d AND number = %d".formatted(level, number), chance);
            long node = number * Tile.FULL + at / TreeHash.LENGTH;
            return List.of(
                    level == 0
                            ? scene.named(LEAF_CHANGED, node)
                            : new Named(
                                    EnumSet.of(TILE_CHANGED),
                                    null,
                                    null,
                                    "tile:" + new Tile(level, number, Tile.FULL).path()));
        }
    },
    A_CHECKPOINT {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            List<String> sizes = owner.texts("SELECT size FROM trail_checkpoint ORDER BY size");
            String size = sizes.get(chance.nextInt(sizes.size()));
            flip(owner, "trail_checkpoint", "root", "size = " + size, chance);
            return List.of(new Named(EnumSet.of(CHECKPOINT_CHANGED), null, null, "checkpoint:" + size));
        }
    },
    A_SIGNATURE {
        @Override
        List<Named> make(Scene scene, Session owner, Random chance) throws SQLException {
            List<String> sizes = owner.texts("SELECT size FROM trail_checkpoint ORDER BY size");
            String size = sizes.get(chance.nextInt(sizes.size()));
            // Within the 64 bytes of the signature, which stand at the end as 86 characters, two signs of filling and
            // the line's end.
            int back = 4 + chance.nextInt(80);
            owner.run("""
                    UPDATE trail_checkpoint
                       SET note = overlay(note PLACING CASE substr(note, length(note) - %1$d, 1) WHEN 'A' THEN 'B' ELSE 'A' END FROM length(note) - %1$d FOR 1)
                     WHERE size = %2$s""".formatted(back, size));
            return List.of(new Named(EnumSet.of(CHECKPOINT_CHANGED), null, null, "checkpoint:" + size));
        }
    };

    /** The tables that he takes the guards away from. */
    static final List<String> GUARDED = List.of(
            "trail_entry",
            "trail_tile",
            "trail_checkpoint",
            "trail_cosignature",
            "trail_succession",
            "case_file",
            "party",
            "asset",
            "legal_event",
            "information_request");

    /** Changes of the row of some subject of an authority; tells which. */
    private static final List<String> CHANGES = List.of(
            change("case_file", "id", "title = title || '~'"),
            change("case_file", "id", "summary = COALESCE(summary, '') || '~'"),
            change("case_file", "id", "handling_code = CASE handling_code WHEN 'H0' THEN 'H1' ELSE 'H0' END"),
            change("party", "id", "note = COALESCE(note, '') || '~'"),
            change("party", "id", "country = CASE country WHEN 'KZ' THEN 'KG' ELSE 'KZ' END"),
            change("asset", "id", "description = description || '~'"),
            change("asset", "id", "value_amount = value_amount + 1", "value_amount IS NOT NULL"),
            change("asset", "id", "restrained_amount = restrained_amount - 1", "restrained_amount > 1"),
            change("legal_event", "asset_id", "amount = amount + 1", "amount IS NOT NULL"),
            change("information_request", "id", "title = title || '~'"),
            change("information_request", "id", "facts = COALESCE(facts, '') || '~'"),
            change("trail_succession", "id", "note = note || '~'"),
            change("trail_succession", "id", "new_key = new_key || '~'"));

    private static final String COPIED = """
            INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
            SELECT subject_kind, %s, %s, owner_authority_id, officer_id, at, event, body, hash FROM trail_entry WHERE id = ?""";

    /** Makes it, and tells what has to be named for it. */
    abstract List<Named> make(Scene scene, Session owner, Random chance) throws SQLException;

    private static String change(String table, String subject, String change) {
        return change(table, subject, change, "TRUE");
    }

    private static String change(String table, String subject, String change, String where) {
        return """
                UPDATE %1$s SET %3$s WHERE ctid = (SELECT ctid FROM %1$s WHERE owner_authority_id = ? AND %4$s ORDER BY random() LIMIT 1)
                RETURNING %2$s""".formatted(table, subject, change, where);
    }

    /** Flips one bit; tells in which byte. */
    private static int flip(Session owner, String table, String column, String where, Random chance)
            throws SQLException {
        int length = Integer.parseInt(owner.texts("SELECT length(%s) FROM %s WHERE %s".formatted(column, table, where))
                .get(0));
        int at = chance.nextInt(length);
        owner.run("UPDATE %1$s SET %2$s = set_byte(%2$s, %3$d, get_byte(%2$s, %3$d) # %4$d) WHERE %5$s"
                .formatted(table, column, at, 1 << chance.nextInt(Byte.SIZE), where));
        return at;
    }

    /**
     * Something that a verification has to say.
     *
     * @param kinds one of these
     * @param subject of this subject; null for the tree
     * @param number of this entry; null for any
     * @param field which starts so; null for any
     */
    record Named(Set<FindingKind> kinds, UUID subject, Integer number, String field) {

        boolean isIn(List<Finding> findings) {
            return findings.stream()
                    .anyMatch(finding -> kinds.contains(finding.kind())
                            && (subject == null
                                    ? finding.isTree()
                                    : finding.subjectId().equals(subject))
                            && (number == null || number.equals(finding.number()))
                            && (field == null
                                    || finding.field() != null
                                            && finding.field().startsWith(field)));
        }
    }

    /**
     * Where an entry is.
     *
     * @param arrival its number of arrival
     */
    record StoredPlace(String kind, UUID subject, int number, long arrival) {

        Named named(FindingKind wrong) {
            return new Named(EnumSet.of(wrong), subject, number, null);
        }
    }

    /**
     * What there is to alter.
     *
     * @param entries of the authority, chain by chain
     * @param leaves the numbers of arrival of all entries, in the order of the tree
     * @param dump an older state of the trail
     * @param signed the size of the tree that was signed last
     */
    record Scene(UUID authority, List<StoredPlace> entries, List<Long> leaves, RolledBack dump, long signed) {

        StoredPlace entry(Random chance) {
            return entries.get(chance.nextInt(entries.size()));
        }

        StoredPlace last(Random chance) {
            int at = chance.nextInt(entries.size());
            while (at + 1 < entries.size()
                    && entries.get(at + 1).subject().equals(entries.get(at).subject())) {
                at++;
            }
            return entries.get(at);
        }

        Named leafOf(StoredPlace entry) {
            return new Named(EnumSet.of(LEAF_WITHOUT_ENTRY), null, null, "leaf:" + leaves.indexOf(entry.arrival()));
        }

        /** Of an own entry the entry is named, of another's the place. */
        Named named(FindingKind wrong, long place) {
            long arrival = leaves.get((int) place);
            return entries.stream()
                    .filter(entry -> entry.arrival() == arrival)
                    .findFirst()
                    .map(entry -> entry.named(wrong))
                    .orElse(new Named(EnumSet.of(wrong), null, null, "leaf:" + place));
        }
    }
}
