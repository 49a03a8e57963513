package org.karez.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** What the frame says of the installation and of the request. */
@Named
@RequestScoped
public class Frame {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "karez.version")
    private String version;

    @Inject
    @ConfigProperty(name = "karez.node")
    private String node;

    @Inject
    @ConfigProperty(name = "karez.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "karez.classification")
    private String classification;

    @Inject
    @ConfigProperty(name = "karez.zone")
    private ZoneId zone;

    /** The address of this page with its query, for the way back from the user menu. */
    public String getAddress() {
        Object forwardedFrom = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = forwardedFrom == null ? request.getRequestURI() : forwardedFrom.toString();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The address if it lies in this application, else the start page: nobody is sent elsewhere. */
    public static String local(String address, String contextPath) {
        boolean inside = address != null
                && address.startsWith(contextPath + "/")
                && !address.startsWith("//")
                && address.chars().noneMatch(sign -> sign < ' ' || sign == '\\');
        return inside ? address : contextPath + "/";
    }

    /** Sets the status of an error page, which the forward does not. */
    public void answer(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        // A script that asked for a part of a page shows the error page only if the answer is a success.
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext().setResponseStatus(status);
        }
    }

    /** The number under which the log keeps what went wrong; null when the page was opened for another reason. */
    public Object getIncident() {
        return request.getAttribute(FullAjaxExceptionHandler.EXCEPTION_UUID);
    }

    public Instant getNow() {
        return Clock.systemUTC().instant();
    }

    public String getVersion() {
        return version;
    }

    public String getNode() {
        return node;
    }

    public boolean isDemo() {
        return demo;
    }

    /** The highest handling code that this installation may hold. */
    public String getClassification() {
        return classification;
    }

    public ZoneId getZone() {
        return zone;
    }
}
