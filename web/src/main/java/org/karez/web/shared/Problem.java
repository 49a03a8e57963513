package org.karez.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A message of the page, with the way to the field it concerns.
 *
 * @param target client id of the field; null when it concerns the whole page
 * @param text what is wrong and how to mend it, or what was done
 * @param tone good, warn or bad
 */
public record Problem(String target, String text, String tone) {

    /** All messages of this request, those of fields in the order in which they were found. */
    private static List<Problem> list() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            faces.getMessageList(id).forEach(message -> {
                problems.add(new Problem(id, message.getSummary(), tone(message)));
                message.rendered();
            });
        }
        return problems;
    }

    /** Those that must be mended. */
    public static List<Problem> mistakes() {
        return list().stream().filter(problem -> problem.tone.equals("bad")).toList();
    }

    /** Those that only tell. */
    public static List<Problem> notices() {
        return list().stream().filter(problem -> !problem.tone.equals("bad")).toList();
    }

    private static String tone(FacesMessage message) {
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            return "good";
        }
        return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "bad";
    }
}
