package org.karez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.test.As;
import org.karez.test.Attempts;
import org.karez.test.Call;
import org.karez.test.Founding;
import org.karez.test.Holdings;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Outcome;
import org.karez.test.OwnRows;
import org.karez.test.Region;
import org.karez.test.Row;
import org.karez.test.Services;
import org.karez.test.Sql;
import org.karez.test.Stake;
import org.karez.test.Table;

/**
 * Calls every public method of every service as every role, and on things of one authority as officers of that one, of its
 * sister and of another state, and holds what happened against authorisation.txt. A method without a row fails.
 */
@ArquillianTest
class AuthorisationMatrixIT {

    private static final String FILE = "/authorisation.txt";

    /** What an administrator keeps for his whole state, and what its coordinators receive and transmit for it. */
    private static final Set<String> THE_STATES = Set.of(
            "authority",
            "officer",
            "credential",
            "role_grant",
            "officer_session",
            "goaml_schema",
            "execution",
            "answer");

    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private Founding founding;

    @Inject
    private Attempts attempts;

    /** Calls that are refused fail by the hundred, and the container would tell of each. */
    @BeforeEach
    void quietly() {
        CONTAINER.setLevel(Level.OFF);
    }

    @AfterEach
    void loudly() {
        CONTAINER.setLevel(null);
    }

    @Test
    void everyMethodGivesWhomItLetsInWhatItsRowSays() throws Exception {
        Table table = Table.of(FILE);
        Map<String, Method> methods = methods();
        Region region = founding.begin();
        List<Row> rows = open(table, methods);
        Map<String, Long> numbers = numbersWithoutTheOwnAuthority(rows, methods, region);
        Stake stake = founding.complete(region, numbers);
        assertThat(attempts.asWitness(stake)).as("what the witness sees").isEqualTo(stake.before());

        Set<String> happened = new TreeSet<>();
        Set<String> leaks = new TreeSet<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            for (Holdings who : region.all()) {
                Map<Role, Outcome> outcomes = tried(row, methods.get(row.method()), region, who, stake);
                outcomes.forEach((role, outcome) -> leaks.addAll(leaks(row, role, who, region, outcome)));
                cells.add(outcomes.isEmpty() ? Row.UNKNOWN : Row.cell(outcomes));
            }
            happened.add(
                    new Row(row.method(), row.roles(), row.on(), cells.get(0), cells.get(1), cells.get(2)).toString());
        }

        assertAll(
                () -> table.holds(happened),
                () -> assertThat(leaks)
                        .as("what others changed, or read under seal")
                        .isEmpty());
    }

    @Test
    void whatOthersDoChangesNoRow() throws Exception {
        Map<String, Method> methods = methods();
        Region region = founding.begin();
        founding.complete(region, Map.of());
        // What others do stays here: it must not take the numbers of a state that other tests use.
        region.own().agency().liesIn("S" + region.own().agency().suffix().substring(".own".length()), sql);
        OwnRows rows = new OwnRows(sql, region.own().agency().id());
        Set<String> before = rows.now();

        for (Row row : Row.of(Table.of(FILE))) {
            for (Role role : row.strangers(row.sister())) {
                attempts.done(call(row, methods.get(row.method()), region, region.sister(), role));
            }
            for (Role role : row.strangers(row.foreign())) {
                attempts.done(call(row, methods.get(row.method()), region, region.foreign(), role));
            }
        }

        assertThat(OwnRows.changed(before, rows.now()))
                .as("tables that others changed")
                .isEmpty();
    }

    @Test
    void whoReadsASharedCaseChangesNothingOfItAndTakesNothingOfItIntoHisOwn() throws Exception {
        Map<String, Method> methods = methods();
        Region region = founding.begin();
        Stake stake = founding.complete(region, Map.of());
        founding.share(region);
        stake.refresh();

        Set<String> taken = new TreeSet<>();
        for (Row row : Row.of(Table.of(FILE))) {
            Map<Role, Outcome> outcomes = tried(row, methods.get(row.method()), region, region.sister(), stake);
            outcomes.forEach((role, outcome) -> {
                taken.addAll(leaks(row, role, region.sister(), region, outcome));
                if (row.isOnHisToo() && outcome.what().compareTo(Outcome.What.REFUSED) > 0) {
                    taken.add(row.method() + " on " + row.on() + " lets the reader take it");
                }
            });
        }

        assertThat(taken).isEmpty();
    }

    /** What a row need not be asked for: a stranger changes nothing but what is the state's, and nobody reads unopened letters. */
    private static Set<String> leaks(Row row, Role role, Holdings who, Region region, Outcome outcome) {
        Set<String> leaks = new TreeSet<>();
        if (who == region.own()) {
            return leaks;
        }
        String what = "%s on %s as %s%s"
                .formatted(row.method(), row.on(), role, who.agency().suffix());
        Set<String> changed = new TreeSet<>(outcome.changed());
        if (who == region.sister()) {
            changed.removeAll(THE_STATES);
        }
        if (!changed.isEmpty()) {
            leaks.add(what + " changes " + changed);
        }
        if (who == region.foreign() && outcome.seen().contains(Founding.SEALED)) {
            leaks.add(what + " reads what is under seal");
        }
        return leaks;
    }

    /** The rows to fill: those of the table, with the roles of today, and one for each method that has none. */
    private List<Row> open(Table table, Map<String, Method> methods) throws Exception {
        Office.Agency agency = Office.open(sql).own();
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Method> method : methods.entrySet()) {
            String roles = letIn(agency, method.getValue());
            List<Row> known = Row.of(table).stream()
                    .filter(row -> row.method().equals(method.getKey()))
                    .map(row -> Row.open(row.method(), roles, row.on()))
                    .toList();
            rows.addAll(known.isEmpty() ? List.of(Row.open(method.getKey(), roles, Row.UNKNOWN)) : known);
        }
        return rows;
    }

    private Map<String, Long> numbersWithoutTheOwnAuthority(List<Row> rows, Map<String, Method> methods, Region region)
            throws Exception {
        Map<String, Long> numbers = new TreeMap<>();
        for (Row row : rows) {
            Method method = methods.get(row.method());
            if (method.getReturnType() == long.class && row.isOnNothing()) {
                for (Holdings who : region.all()) {
                    for (Role role : row.callers()) {
                        Call call = call(row, method, region, who, role);
                        numbers.put(call.toString(), attempts.number(call));
                    }
                }
            }
        }
        return numbers;
    }

    private Map<Role, Outcome> tried(Row row, Method method, Region region, Holdings who, Stake stake)
            throws Exception {
        Map<Role, Outcome> outcomes = new LinkedHashMap<>();
        if (row.isKnown()) {
            for (Role role : row.callers()) {
                outcomes.put(role, attempts.undone(call(row, method, region, who, role), stake));
            }
        }
        return outcomes;
    }

    private Call call(Row row, Method method, Region region, Holdings who, Role role) {
        return new Call(method, row.things(), region, who, role, sql);
    }

    private static Map<String, Method> methods() throws Exception {
        Map<String, Method> methods = new TreeMap<>();
        Services.methods().forEach(method -> methods.put(Services.name(method), method));
        return methods;
    }

    private String letIn(Office.Agency agency, Method method) throws Exception {
        List<Role> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (as.officer(agency.officer(role), List.of(role.name()), () -> isLetIn(method))) {
                roles.add(role);
            }
        }
        if (isLetIn(method)) {
            return roles.size() == Role.values().length ? Row.ANYBODY : "ONLY_NOBODY";
        }
        return Row.roles(roles);
    }

    /** Without arguments that make sense: once let in, the method may fail as it likes. */
    private static boolean isLetIn(Method method) throws IllegalAccessException {
        Object service = CDI.current().select(method.getDeclaringClass()).get();
        try {
            method.invoke(
                    service,
                    Arrays.stream(method.getParameterTypes())
                            .map(AuthorisationMatrixIT::nothing)
                            .toArray());
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof EJBAccessException);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type.isPrimitive() ? (Object) 0 : null;
    }
}
