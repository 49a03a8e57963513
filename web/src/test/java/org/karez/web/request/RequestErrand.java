package org.karez.web.request;

import org.karez.officer.Role;
import org.karez.test.Office.Agency;
import org.karez.web.test.Browser;
import org.karez.web.test.Desk;

/** One request on its way from a draft to its closure, as the officers of both sides do it on the pages. */
public final class RequestErrand {

    private final Desk desk;
    private final Browser browser;
    private String id;
    private String number;

    public RequestErrand(Desk desk, Browser browser) {
        this.desk = desk;
        this.browser = browser;
    }

    /** Begins one from its case and takes the first step of the wizard (R1); the second one shows. */
    public Browser begin(String caseFile, String kind, String title) {
        desk.openCase(caseFile, "requests").follow("request.case.new");
        number = null;
        browser.pick("request.edit.kind", kind)
                .pick("request.edit.addressee", browser.words().language().equals("ru") ? "Кыргызстан" : "Kyrgyzstan")
                .write("request.edit.title", title)
                .pick("request.edit.legalBasis", "CONVENTION_1988")
                .pick("request.edit.offence", "LAUNDERING")
                .write("request.edit.proceedings", "KZ-17-2026")
                .pick("request.edit.language", "ru")
                .pick("request.edit.handling", "H0")
                .pick("request.edit.reliability", "B")
                .pick("request.edit.accuracy", "2")
                .picture("request-edit")
                .press("request.edit.save");
        id = browser.path().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        return browser;
    }

    /** The address of a page of this request. */
    public String page(String name) {
        return "request/" + name + ".xhtml?id=" + id;
    }

    /** Says what is sought and why, from whichever page of the wizard (R2). */
    public void ask() {
        browser.write("request.question.facts", "Couriers carry cash across the border.")
                .write("request.question.sought", "Accounts and real estate, with their value.")
                .write("request.question.whyThere", "Two couriers named a bank in Osh.")
                .write("request.question.purpose", "To trace the proceeds of drug trafficking.")
                .write("request.question.foreseenUse", "Police use.")
                .pick("request.question.urgency", "NORMAL")
                .press("request.question.save");
    }

    /** Chooses a thing of the case that goes along. */
    public void choose(String thing) {
        browser.open(page("items"))
                .pick("request.items.item", thing)
                .pick("request.edit.handling", "H0")
                .pick("request.edit.reliability", "B")
                .pick("request.edit.accuracy", "2")
                .press("request.items.add")
                .picture("request-items");
    }

    /** Reads the letter in both languages and submits (R2). */
    public void submit() {
        browser.open(page("letter"))
                .picture("request-letter")
                .confirm("request.letter.submit")
                .picture("request-submitted");
    }

    /** The coordinator sends it (R4). */
    public void send(Agency here) {
        desk.sit(here, Role.COORDINATOR).open(page("view")).picture("request-approved");
        browser.confirm("request.view.send").picture("request-sent");
        number = desk.number();
    }

    /** The other side receives, accepts, executes, drafts, approves and transmits (R5, R7, R10, R12). */
    public void answer(Agency there) {
        desk.sit(there, Role.COORDINATOR);
        desk.openRequest(number, "incoming").picture("request-unopened").follow("request.view.receive");
        browser.find("main select").first().selectOption(there.id().toString());
        browser.picture("request-receive").confirm("request.receive.receive").picture("request-received");
        desk.sit(there, Role.SUPERVISOR);
        desk.openRequest(number, "incoming").follow("request.view.accept");
        browser.pick("request.accept.officer", ",").picture("request-accept").press("request.accept.accept");
        desk.sit(there, Role.INVESTIGATOR).open("work/list.xhtml").picture("work-handling");
        desk.openRequest(number, "incoming").press("request.view.start").follow("request.view.answer");
        browser.write("request.answer.answer", "One account was found.").press("request.answer.save");
        browser.write("request.answer.content", "Account 1091820123450001, 540 000 KGS.")
                .pick("request.edit.handling", "H1")
                .pick("request.edit.reliability", "A")
                .pick("request.edit.accuracy", "1")
                .press("request.answer.add")
                .picture("request-answer")
                .confirm("request.answer.submit");
        desk.sit(there, Role.SUPERVISOR).open("approval/queue.xhtml").picture("approval-answer");
        desk.approve();
        desk.sit(there, Role.COORDINATOR);
        desk.openRequest(number, "incoming").picture("request-reply").confirm("request.view.transmit");
        browser.picture("request-transmitted");
    }

    /** The requesting side says what it was worth, and closes (R13). */
    public void close(Agency here) {
        desk.sit(here, Role.INVESTIGATOR).open("work/list.xhtml").picture("work-answered");
        desk.openRequest(number, "outgoing").picture("request-answered").follow("request.view.feedback");
        browser.write("request.feedback.use", "It led to the account.")
                .pick("request.feedback.worth", "DECISIVE")
                .picture("request-feedback")
                .press("request.feedback.give");
        desk.sit(here, Role.SUPERVISOR);
        desk.approve();
        desk.openRequest(number, "outgoing")
                .picture("request-closed")
                .follow("request.view.tab.history")
                .picture("request-history");
    }
}
