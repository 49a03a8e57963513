package org.karez.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Marks the session cookie {@code Secure} where the installation is reached over TLS; web.xml takes no setting for it. */
@WebListener
public class SessionCookieListener implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "karez.http.secure")
    private boolean secure;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(secure);
    }
}
