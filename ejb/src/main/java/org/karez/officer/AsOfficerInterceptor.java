package org.karez.officer;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters the caller into the transaction before the service's first statement. */
@Interceptor
@AsOfficer
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AsOfficerInterceptor {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext session;

    @Inject
    private CurrentOfficer current;

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        if (!current.isKnown()) {
            current.enter(actor(session.getCallerPrincipal().getName()));
        }
        return call.proceed();
    }

    private Actor actor(String login) {
        List<?> found = em.createNativeQuery("SELECT officer, authority, participant, roles FROM karez_enter(?1)")
                .setParameter(1, login)
                .getResultList();
        if (found.isEmpty()) {
            throw new EJBAccessException("no active officer signed in");
        }
        Object[] row = (Object[]) found.get(0);
        Set<Role> roles = Arrays.stream(row[3].toString().split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor((UUID) row[0], (UUID) row[1], (UUID) row[2], roles);
    }
}
