package org.karez.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.omnifaces.util.Beans;

/**
 * Speaks the language that the reader chose from the moment a page is asked for: what is said before it is built, and files sent instead
 * of it, would else be in the browser's.
 *
 * <p>Whoever has no session chose none, and is not given one: resources ask for the language too, and a late one would take the officer out
 * who signed in meanwhile.
 */
public class ReaderLanguage extends ViewHandlerWrapper {

    public ReaderLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return faces.getExternalContext().getSession(false) == null
                ? super.calculateLocale(faces)
                : Beans.getReference(Preferences.class).getLocale();
    }
}
