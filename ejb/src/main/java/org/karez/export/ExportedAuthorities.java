package org.karez.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The authorities whose entries an export shows, by identifier, with their codes. */
final class ExportedAuthorities {

    private final Map<UUID, String> codes;
    private final boolean all;

    private ExportedAuthorities(Map<UUID, String> codes, boolean all) {
        this.codes = codes;
        this.all = all;
    }

    /**
     * Finds them.
     *
     * @param code of the one, with that of its state before it or without; null for all
     * @throws NoSuchAuthority when it is not the code of one
     */
    static ExportedAuthorities find(Connection connection, String code) throws SQLException {
        Map<UUID, String> known = new LinkedHashMap<>();
        Map<UUID, String> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT a.id, p.code, a.code FROM authority a JOIN participant p ON p.id = a.participant_id ORDER BY p.code, a.code");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                String full = rows.getString(2) + "/" + rows.getString(3);
                known.put(id, full);
                if (full.equals(code) || rows.getString(3).equals(code)) {
                    found.put(id, full);
                }
            }
        }
        if (code != null && found.size() != 1) {
            throw new NoSuchAuthority(code, new ArrayList<>(known.values()));
        }
        return new ExportedAuthorities(code == null ? known : found, code == null);
    }

    boolean isAll() {
        return all;
    }

    Collection<UUID> ids() {
        return codes.keySet();
    }

    /** What statements that read the trail of one authority take for it. */
    Object[] values() {
        return all ? new Object[0] : codes.keySet().toArray();
    }

    /** What such a statement asks of its owner. */
    String condition() {
        return all ? "IS NOT NULL" : "= ?";
    }

    /** The code of the one; empty for all. */
    String one() {
        return all ? "" : List.copyOf(codes.values()).get(0);
    }

    String code(UUID id) {
        return codes.getOrDefault(id, "");
    }
}
