package org.karez.web.shared;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.karez.shared.ReasonWanted;
import org.karez.shared.RuleViolation;
import org.primefaces.util.ComponentUtils;

/**
 * Turns a refused act into messages on the page it was attempted on: a broken rule at its field, a stale version on top. The page
 * is rendered again from its own state, so nothing typed is lost. Who has to say why he opens something is led there. Everything else
 * goes on to the error pages.
 */
public class RuleExceptionHandler extends ExceptionHandlerWrapper {

    public RuleExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        askWhy(faces);
        if (faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (answered(faces, events.next().getContext().getException())) {
                    events.remove();
                }
            }
        }
        getWrapped().handle();
    }

    /** Where content is held back until its reader has said why he opens it, he is led to where he says so. */
    private void askWhy(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext() && !external.isResponseCommitted()) {
            Optional<ReasonWanted> wanted =
                    ReasonRedirect.cause(events.next().getContext().getException());
            if (wanted.isPresent()) {
                events.remove();
                try {
                    external.redirect(
                            ReasonRedirect.andAgain(wanted.get(), (HttpServletRequest) external.getRequest()));
                } catch (IOException e) {
                    throw new FacesException("the reader cannot be asked for his reason", e);
                }
            }
        }
    }

    private static boolean answered(FacesContext faces, Throwable thrown) {
        Optional<RuleViolation> violation = cause(thrown, RuleViolation.class);
        violation.ifPresent(found -> found.breaches().forEach(breach -> tell(faces, breach)));
        boolean stale = cause(thrown, OptimisticLockException.class).isPresent();
        if (stale) {
            faces.addMessage(null, error(Texts.text(isEntered(faces) ? "shared.conflict" : "shared.conflict.act")));
        }
        return violation.isPresent() || stale;
    }

    /** Whether the form that was sent has anything to fill in: what is typed there is not to be lost. */
    private static boolean isEntered(FacesContext faces) {
        return faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            boolean input = component instanceof EditableValueHolder && !(component instanceof UIViewParameter);
            return input && component.isRendered() ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
    }

    private static void tell(FacesContext faces, RuleViolation.Breach breach) {
        String target = breach.field().isEmpty() ? null : invalidate(faces, breach.field());
        faces.addMessage(target, error(Texts.sentence(breach)));
    }

    /** Marks the input of that name, and gives its client id; null when the page has none. */
    private static String invalidate(FacesContext faces, String field) {
        String[] target = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (isInput(component, field)) {
                target[0] = component.getClientId(faces);
                EditableValueHolder input = (EditableValueHolder) component;
                // An invalid input shows what was submitted, which the model has taken already: give it back.
                input.setSubmittedValue(ComponentUtils.getValueToRender(faces, component));
                input.setValid(false);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return target[0];
    }

    private static boolean isInput(UIComponent component, String field) {
        return component instanceof EditableValueHolder && field.equals(component.getId()) && component.isRendered();
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
