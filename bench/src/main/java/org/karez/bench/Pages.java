package org.karez.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All lists, with the filters and orders that their pages offer, and the pages of what they lead to. */
final class Pages {

    private static final int INVESTIGATOR = 1;
    private static final int SUPERVISOR = 13;
    private static final int COORDINATOR = 16;
    private static final int AUDITOR = 18;
    private static final int ADMINISTRATOR = 19;

    private static final String WORK = "/work/list.xhtml";
    private static final String CASES = "/casefile/list.xhtml";
    private static final String ASSETS = "/asset/list.xhtml";
    private static final String OUTGOING = "/request/list.xhtml?tab=outgoing";
    private static final String INCOMING = "/request/list.xhtml?tab=incoming";
    private static final String REPORTS = "/disclosure/list.xhtml";
    private static final String AUDIT = "/audit/console.xhtml";
    private static final String OFFICERS = "/officer/list.xhtml";

    private final List<Page> pages = new ArrayList<>();

    private Pages() {}

    static List<Page> all() {
        Pages all = new Pages();
        all.work();
        all.cases();
        all.assets();
        all.requests();
        all.reports();
        all.audit();
        all.officers();
        all.views();
        return all.pages;
    }

    private void work() {
        lists(
                "work of an investigator",
                INVESTIGATOR,
                WORK,
                "?reason=DRAFT",
                "?reason=FEEDBACK",
                "?reason=ORDER_EXPIRES");
        lists("work of a supervisor", SUPERVISOR, WORK, "?reason=DECIDE");
        lists("work of a coordinator", COORDINATOR, WORK, "?reason=RECEIVE");
        lists("approvals", SUPERVISOR, "/approval/queue.xhtml");
    }

    private void cases() {
        lists(
                "cases",
                INVESTIGATOR,
                CASES,
                "?text=couriers",
                "?text=-00000",
                "?status=INVESTIGATION",
                "?status=DRAFT",
                "?handling=H2",
                "?mine=true");
        sorted("cases", INVESTIGATOR, CASES, "Number", "Title", "Status", "Review", "Drafted");
    }

    private void assets() {
        lists(
                "assets",
                INVESTIGATOR,
                ASSETS,
                "?q=flat",
                "?q=-00000",
                "?status=FROZEN",
                "?kind=VEHICLE",
                "?country=AE",
                "?from=90000000",
                "?to=10000000",
                "?currency=KZT");
        sorted("assets", INVESTIGATOR, ASSETS, "Number", "Status", "Value", "Order expires");
    }

    private void requests() {
        lists(
                "requests made",
                INVESTIGATOR,
                OUTGOING,
                "&text=wallets",
                "&kind=FREEZE",
                "&stage=ANSWERED",
                "&stage=CLOSED",
                "&overdue=true",
                "&mine=true");
        sorted("requests made", INVESTIGATOR, OUTGOING, "Number", "Title", "Due", "Sent");
        lists("requests handled", INVESTIGATOR, INCOMING, "&stage=IN_EXECUTION", "&mine=true");
        lists(
                "requests received",
                COORDINATOR,
                INCOMING,
                "&text=wallets",
                "&kind=FREEZE",
                "&stage=CLOSED",
                "&overdue=true");
        sorted("requests received", COORDINATOR, INCOMING, "Number", "Title", "Due", "Sent");
    }

    private void reports() {
        lists("reports", INVESTIGATOR, REPORTS, "?text=ref", "?code=STR", "?mine=true");
        sorted(
                "reports",
                INVESTIGATOR,
                REPORTS,
                "Report",
                "Date of the report",
                "Transactions",
                "Case file",
                "Imported");
    }

    private void audit() {
        lists(
                "trail",
                AUDITOR,
                AUDIT,
                "?who=a01-01",
                "?who=a",
                "?event=CaseFileEvent.Opened",
                "?event=TrailEvent.Exported",
                "?kind=EXECUTION",
                "?kind=AUTHORITY",
                "?from=" + LocalDate.now().minusYears(3) + "&until="
                        + LocalDate.now().minusYears(2),
                "?object=couriers",
                "?object=-00000");
    }

    private void officers() {
        lists("officers", ADMINISTRATOR, OFFICERS, "?text=a01", "?role=AUDITOR");
        sorted("officers", ADMINISTRATOR, OFFICERS, "Name", "Login", "Post", "Authority");
    }

    private void views() {
        String investigated = CASES + "?status=INVESTIGATION";
        for (String tab : List.of(
                "overview", "parties", "assets", "transactions", "documents", "requests", "access", "history")) {
            view("a case's " + tab, INVESTIGATOR, investigated, "/casefile/view.xhtml", "&tab=" + tab);
        }
        for (String tab : List.of("overview", "steps", "documents")) {
            view("an asset's " + tab, INVESTIGATOR, ASSETS + "?status=FROZEN", "/asset/view.xhtml", "&tab=" + tab);
        }
        view("a request made", INVESTIGATOR, OUTGOING + "&stage=CLOSED", "/request/view.xhtml", "");
        view("a request handled", INVESTIGATOR, INCOMING + "&stage=IN_EXECUTION", "/request/view.xhtml", "");
        view("a request received", COORDINATOR, INCOMING + "&stage=CLOSED", "/request/view.xhtml", "");
        view("a report", INVESTIGATOR, REPORTS, "/disclosure/view.xhtml", "");
        view("a subject's trail", AUDITOR, AUDIT + "?kind=CASE_FILE", "/audit/subject.xhtml", "");
        pages.add(new Page(
                "a party",
                INVESTIGATOR,
                visitor -> visitor.get(visitor.follow(
                        visitor.follow(investigated, "/casefile/view.xhtml") + "&tab=parties", "/party/view.xhtml")),
                false));
    }

    private void lists(String name, int officer, String path, String... filters) {
        pages.add(Page.list(name, officer, path));
        for (String filter : filters) {
            pages.add(Page.list(name + ", " + filter.substring(1), officer, path + filter));
        }
    }

    private void sorted(String name, int officer, String path, String... columns) {
        for (String column : columns) {
            pages.add(Page.sorted(name, officer, path, column, false));
            pages.add(Page.sorted(name, officer, path, column, true));
        }
    }

    private void view(String name, int officer, String list, String view, String further) {
        pages.add(Page.view(name, officer, list, view, further));
    }
}
