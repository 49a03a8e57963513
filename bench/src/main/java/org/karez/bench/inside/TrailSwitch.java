package org.karez.bench.inside;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.concurrent.Callable;

/** Lets a thread work without its events becoming entries. */
public final class TrailSwitch implements Extension {

    private static final String KEEPER = "org.karez.trail.TrailKeeper";
    private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);

    /** Works without entries. */
    static <T> T without(Callable<T> work) throws Exception {
        OFF.set(true);
        try {
            return work.call();
        } finally {
            OFF.set(false);
        }
    }

    <T, X> void onKeeper(@Observes ProcessObserverMethod<T, X> found) {
        ObserverMethod<T> keeper = found.getObserverMethod();
        if (keeper.getBeanClass().getName().equals(KEEPER)) {
            found.configureObserverMethod().notifyWith(context -> {
                if (!OFF.get()) {
                    keeper.notify(context);
                }
            });
        }
    }
}
