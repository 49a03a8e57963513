package org.karez.test;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.karez.officer.Role;

/** One call of a method by one officer, on things of the own authority or, where the row says {@code his}, of the caller's. */
public final class Call {

    private static final String HIS = "his ";

    private final Method method;
    private final Region region;
    private final Holdings caller;
    private final Role role;
    private final Sql sql;

    private final Deque<String> left = new ArrayDeque<>();
    private final List<Object> outputs = new ArrayList<>();
    private Thing subject;
    private UUID subjectId;

    /**
     * A call.
     *
     * @param on the things that its identifiers mean, in the order of its parameters
     */
    public Call(Method method, List<String> on, Region region, Holdings caller, Role role, Sql sql) {
        this.method = method;
        this.region = region;
        this.caller = caller;
        this.role = role;
        this.sql = sql;
        left.addAll(on);
    }

    /** What is called, and by whom. */
    @Override
    public String toString() {
        return Services.name(method) + " by " + login();
    }

    Method method() {
        return method;
    }

    Region region() {
        return region;
    }

    Holdings caller() {
        return caller;
    }

    String login() {
        return caller.officer(role);
    }

    List<String> roles() {
        return List.of(role.name());
    }

    /** What the method writes into, which its caller gets to see too. */
    List<Object> outputs() {
        return outputs;
    }

    ByteArrayOutputStream output() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outputs.add(out);
        return out;
    }

    /** Arguments for all parameters; no thing of the row is left over. */
    Object[] arguments() throws Exception {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(Arguments.of(parameter, this));
        }
        if (!left.isEmpty()) {
            throw new AssertionError(Services.name(method) + " takes no " + left);
        }
        return arguments.toArray();
    }

    /** Whether the row names one more thing. */
    boolean hasNext() {
        return !left.isEmpty();
    }

    /** The next thing of the row. */
    Thing peek() {
        if (left.isEmpty()) {
            throw new AssertionError(
                    "authorisation.txt has to say what one more identifier of " + Services.name(method) + " means");
        }
        String words = left.peek();
        return Thing.named(words.startsWith(HIS) ? words.substring(HIS.length()) : words);
    }

    UUID next() {
        Thing thing = peek();
        UUID id = (left.remove().startsWith(HIS) ? caller : region.own()).id(thing);
        if (subject == null) {
            subject = thing;
            subjectId = id;
        }
        return id;
    }

    UUID nextOrNull() {
        return hasNext() ? next() : null;
    }

    /** The version of the first thing, as whoever may read it would have read it. */
    int version() {
        return sql.owner().version(subject.table(), subjectId);
    }

    /** The state to which the caller would send a request. */
    UUID otherState() {
        Holdings other = caller == region.foreign() ? region.own() : region.foreign();
        return other.id(Thing.PARTICIPANT);
    }
}
