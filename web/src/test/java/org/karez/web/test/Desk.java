package org.karez.web.test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.karez.officer.Role;
import org.karez.test.Office.Agency;

/** What officers do again and again, whoever they are: sit down, find a thing by its number, decide what waits. */
public final class Desk {

    /** The day of the journey. */
    public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Browser browser;
    private final Map<String, String> places = new HashMap<>();

    public Desk(Browser browser) {
        this.browser = browser;
    }

    /** Sits the officer of that authority down who has just this role. */
    public Browser sit(Agency agency, Role role) {
        return sit(agency.officer(role));
    }

    /** Sits this officer down. */
    public Browser sit(String login) {
        return browser.seat(login, Staff.PASSWORD);
    }

    /** Opens the case of this number, on one of its tabs. */
    public Browser openCase(String number, String tab) {
        return open("casefile/list.xhtml", number).follow("casefile.view.tab." + tab);
    }

    /** Opens the asset of this number. */
    public Browser openAsset(String number) {
        return open("asset/list.xhtml", number);
    }

    /** Opens the request of this number, or the only one that has none yet. */
    public Browser openRequest(String number, String tab) {
        return browser.open("request/list.xhtml?tab=" + tab)
                .followText(number == null ? browser.words().of("request.list.unnumbered") : number);
    }

    /** Finds a thing in its list, and remembers where it is. */
    private Browser open(String list, String number) {
        String place = places.get(number);
        if (place == null) {
            browser.open(list).followText(number);
            places.put(number, browser.path());
            return browser;
        }
        return browser.open(place);
    }

    /** Approves the first thing in the queue of the officer who sits here. */
    public Browser approve() {
        return browser.open("approval/queue.xhtml").press("approval.queue.approve");
    }

    /** What the page's head calls the thing: its number. */
    public String number() {
        return browser.find(".k-object-kind .k-number").innerText();
    }
}
