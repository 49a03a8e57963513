package org.karez.officer;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Enters the caller into the transaction before the service's first statement. */
@Interceptor
@AsOfficer
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AsOfficerInterceptor {

    @Resource
    private SessionContext session;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Entrance entrance;

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        if (!current.isKnown()) {
            entrance.enter(session.getCallerPrincipal().getName());
        }
        return call.proceed();
    }
}
