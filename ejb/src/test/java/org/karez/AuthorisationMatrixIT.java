package org.karez;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.shared.Database;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Table;

/**
 * Calls every public method of every service as every role, and as nobody, and holds whom the container let in against
 * authorisation.txt. A method without a row fails.
 */
@ArquillianTest
class AuthorisationMatrixIT {

    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    /** Calls without sensible arguments fail by the hundred, and the container would tell of each. */
    @BeforeEach
    void quietly() {
        CONTAINER.setLevel(Level.OFF);
    }

    @AfterEach
    void loudly() {
        CONTAINER.setLevel(null);
    }

    @Test
    void everyMethodLetsInWhomItsRowNames() throws Exception {
        Office.Agency agency = Office.open(sql).own();
        Set<String> happened = new TreeSet<>();
        for (Class<?> service : services()) {
            Object proxy = CDI.current().select(service).get();
            for (Method method : methods(service)) {
                happened.add(name(method) + ": " + letIn(agency, proxy, method));
            }
        }

        Table.of("/authorisation.txt").holds(happened);
    }

    private String letIn(Office.Agency agency, Object proxy, Method method) throws Exception {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (as.officer(agency.officer(role), () -> isLetIn(proxy, method))) {
                roles.add(role.name());
            }
        }
        if (isLetIn(proxy, method)) {
            return roles.size() == Role.values().length ? "ANYBODY" : "ONLY_NOBODY";
        }
        return roles.size() == Role.values().length ? "EVERY_OFFICER" : String.join(" ", roles);
    }

    /** Without arguments that make sense: once let in, the method may fail as it likes. */
    private static boolean isLetIn(Object proxy, Method method) throws IllegalAccessException {
        try {
            method.invoke(
                    proxy,
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

    private static List<Class<?>> services() throws IOException, ClassNotFoundException {
        String jar = Database.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (JarFile business = new JarFile(jar)) {
            List<String> names = business.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && name.startsWith("org/karez/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            List<Class<?>> services = new ArrayList<>();
            for (String name : names) {
                Class<?> type = Class.forName(name, false, Database.class.getClassLoader());
                if (type.isAnnotationPresent(Stateless.class)) {
                    services.add(type);
                }
            }
            return services;
        }
    }

    private static List<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static String name(Method method) {
        boolean overloaded = methods(method.getDeclaringClass()).stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                > 1;
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + (overloaded ? parameters : "");
    }
}
