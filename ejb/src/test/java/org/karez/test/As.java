package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;

/**
 * Runs a part of a test under the container's identity of an officer, as if he had signed in: the container itself enforces the
 * roles and tells his login. Outside of it nobody is signed in.
 */
@ApplicationScoped
public class As {

    /** Something an officer does that gives nothing back. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    @Inject
    private Sql sql;

    /** Acts as the officer of this login, with the roles that the database grants him. */
    public <T> T officer(String login, Callable<T> act) throws Exception {
        List<String> roles = sql.owner()
                .texts(
                        "SELECT role FROM role_grant g JOIN officer o ON o.id = g.officer_id WHERE state = 'GRANTED' AND login = ?",
                        login);
        return officer(login, roles, act);
    }

    /** Acts as the officer of this login, of whom the caller knows the roles. */
    public <T> T officer(String login, List<String> roles, Callable<T> act) throws Exception {
        // Nothing in Jakarta EE lets one thread act as several callers: the server's own classes do, reached by name
        // only.
        Subject subject = new Subject();
        subject.getPrincipals().add(principal("PrincipalImpl", login));
        for (String role : roles) {
            subject.getPrincipals().add(principal("Group", role));
        }
        Class<?> context = server("com.sun.enterprise.security.SecurityContext");
        Object before = context.getMethod("getCurrent").invoke(null);
        Object identity = context.getConstructor(String.class, Subject.class).newInstance(login, subject);
        context.getMethod("setCurrent", context).invoke(null, identity);
        try {
            return act.call();
        } finally {
            context.getMethod("setCurrent", context).invoke(null, before);
        }
    }

    /** The same for an act that gives nothing back. */
    public void officer(String login, Act act) throws Exception {
        officer(login, () -> {
            act.run();
            return null;
        });
    }

    private static Principal principal(String kind, String name) throws ReflectiveOperationException {
        return (Principal) server("org.glassfish.security.common." + kind)
                .getConstructor(String.class)
                .newInstance(name);
    }

    private static Class<?> server(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }
}
