package org.karez.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.Containing;

/**
 * What a list of what belongs to cases asks for, in JPQL. {@link CaseLists} reads it.
 *
 * @param <T> the row record
 */
public final class CaseList<T> {

    private final Class<T> type;
    private final String select;
    private final String from;
    private final String alias;
    private final String owner;
    private final String caseFile;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * A list without conditions.
     *
     * @param select the {@code SELECT NEW} of the row
     * @param from what the rows are read from; what is joined to the first must not add or take away rows
     * @param alias of that first
     * @param owner the path to the authority that it belongs to
     * @param caseFile the path to the case that it belongs to
     */
    public CaseList(Class<T> type, String select, String from, String alias, String owner, String caseFile) {
        this.type = type;
        this.select = select;
        this.from = from;
        this.alias = alias;
        this.owner = owner;
        this.caseFile = caseFile;
    }

    /** Restricts the list. */
    public CaseList<T> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Restricts the list by a value; null and blank do not restrict. */
    public CaseList<T> where(String condition, String name, Object value) {
        return value == null || value.toString().isBlank()
                ? this
                : where(condition).with(name, value);
    }

    /** Gives a parameter of a condition its value. */
    public CaseList<T> with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Restricts the list to what contains the parameter {@code :text}, in small letters; null and blank do not restrict. */
    public CaseList<T> containing(String condition, String text) {
        return where(condition, "text", text == null || text.isBlank() ? null : Containing.pattern(text));
    }

    String own() {
        return owner + " = :mine";
    }

    String shared() {
        return caseFile + " IN :shared";
    }

    String chosen() {
        return alias + ".id IN :chosen";
    }

    TypedQuery<T> rows(EntityManager em, String scope, String order) {
        return query(em, select, scope, order, type);
    }

    TypedQuery<UUID> identifiers(EntityManager em, String scope, String order) {
        return query(em, "SELECT " + alias + ".id", scope, order, UUID.class);
    }

    TypedQuery<Long> count(EntityManager em, String scope) {
        return query(em, "SELECT COUNT(" + alias + ".id)", scope, "", Long.class);
    }

    private <R> TypedQuery<R> query(EntityManager em, String what, String scope, String order, Class<R> result) {
        List<String> all = new ArrayList<>(conditions);
        all.add("(" + scope + ")");
        TypedQuery<R> query = em.createQuery(what + " " + from + " WHERE " + String.join(" AND ", all) + order, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
