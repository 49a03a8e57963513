package org.karez.test;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.officer.Role;

/**
 * A row of authorisation.txt.
 *
 * @param method as {@link Services#name} names it
 * @param roles whom the container lets in
 * @param on what the identifiers among its parameters mean, in their order; a dash when it has none
 * @param own what the own authority's officers get
 * @param sister what officers of another authority of the state get
 * @param foreign what officers of another state get
 */
public record Row(String method, String roles, String on, String own, String sister, String foreign) {

    /** Every role. */
    public static final String EVERY_OFFICER = "EVERY_OFFICER";

    /** Without signing in, too. */
    public static final String ANYBODY = "ANYBODY";

    /** Nobody has said yet. */
    public static final String UNKNOWN = "?";

    /** Whoever reads what is in cases. */
    private static final String READERS = "READERS";

    private static final String READ = "INVESTIGATOR SUPERVISOR COORDINATOR ASSET_MANAGER AUDITOR";

    /** Whoever writes what is in cases. */
    private static final String WRITERS = "WRITERS";

    private static final String WRITE = "INVESTIGATOR SUPERVISOR COORDINATOR ASSET_MANAGER";

    private static final String NO_THING = "-";
    private static final String NOT = " (not ";

    static Row of(String line) {
        String[] cells = line.split(" \\| ");
        int colon = cells[0].indexOf(": ");
        if (cells.length != 5 || colon < 0) {
            throw new AssertionError("not 'method: roles | on | own | sister | foreign': " + line);
        }
        return new Row(
                cells[0].substring(0, colon), cells[0].substring(colon + 2), cells[1], cells[2], cells[3], cells[4]);
    }

    /** The rows of a table. */
    public static List<Row> of(Table table) {
        return table.rows().stream().map(Row::of).toList();
    }

    /** A row of which only whom and what is known. */
    public static Row open(String method, String roles, String on) {
        return new Row(method, roles, on, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    @Override
    public String toString() {
        return method + ": " + String.join(" | ", roles, on, own, sister, foreign);
    }

    /** The things that it names. */
    public List<String> things() {
        return isOnNothing() ? List.of() : List.of(on.split(", "));
    }

    public boolean isOnNothing() {
        return on.equals(NO_THING);
    }

    /** Whether something of the own authority's is to go into what is the caller's. */
    public boolean isOnHisToo() {
        return on.startsWith("his ");
    }

    /** Whether somebody has said what its identifiers mean. */
    public boolean isKnown() {
        return !on.equals(UNKNOWN);
    }

    /** In which roles it is worth trying: who need not sign in gets the same in any. */
    public List<Role> callers() {
        return switch (roles) {
            case ANYBODY -> List.of(Role.INVESTIGATOR);
            case EVERY_OFFICER -> List.of(Role.values());
            default ->
                Stream.of(roles.replace(READERS, READ).replace(WRITERS, WRITE).split(" "))
                        .map(Role::valueOf)
                        .toList();
        };
    }

    /** How the roles that are let in are written. */
    public static String roles(List<Role> letIn) {
        if (letIn.size() == Role.values().length) {
            return EVERY_OFFICER;
        }
        return names(letIn).replace(READ, READERS).replace(WRITE, WRITERS);
    }

    /** A cell: the most that any of the callers gets, and which of them, unless all do. */
    public static String cell(Map<Role, Outcome> outcomes) {
        Outcome most = Collections.max(outcomes.values(), Comparator.comparing(Outcome::what));
        Map<Boolean, List<Role>> parted = outcomes.keySet().stream()
                .collect(Collectors.partitioningBy(
                        role -> outcomes.get(role).words().equals(most.words())));
        List<Role> those = parted.get(true);
        List<Role> others = parted.get(false);
        if (others.isEmpty()) {
            return most.words();
        }
        return most.words() + (those.size() <= others.size() ? " (" + names(those) : NOT + names(others)) + ")";
    }

    /** The callers who by a cell of the row get nothing of the own authority's. */
    public List<Role> strangers(String cell) {
        String most = cell.replaceAll(" \\(.*", "");
        if (!List.of("reads", "changes", "noted").contains(most)) {
            return callers();
        }
        if (most.equals(cell)) {
            return List.of();
        }
        List<String> named = List.of(cell.replaceAll(".*\\((not )?|\\)", "").split(" "));
        return callers().stream()
                .filter(role -> named.contains(role.name()) == cell.contains(NOT))
                .toList();
    }

    private static String names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(" "));
    }
}
