package org.karez.test;

import jakarta.ejb.Stateless;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.karez.shared.Database;

/** The public methods of all services, and how the tables of the tests name them. */
public final class Services {

    private Services() {}

    public static List<Method> methods() throws IOException, ClassNotFoundException {
        List<Method> methods = new ArrayList<>();
        for (Class<?> service : services()) {
            methods.addAll(methods(service));
        }
        return methods;
    }

    /** Class and method; with the types of its parameters where there are several of the name. */
    public static String name(Method method) {
        boolean overloaded = methods(method.getDeclaringClass()).stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                > 1;
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + (overloaded ? parameters : "");
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
}
