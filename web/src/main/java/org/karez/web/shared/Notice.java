package org.karez.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** What a page tells the officer after an act. It survives one redirect. */
public final class Notice {

    private Notice() {}

    /** Says that something was done. */
    public static void done(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Says what the officer should look at, though the act was done. */
    public static void warn(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    private static void say(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, Texts.sentence(key, List.of(arguments)), null));
    }
}
