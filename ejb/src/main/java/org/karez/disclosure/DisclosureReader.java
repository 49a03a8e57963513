package org.karez.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.karez.disclosure.Disclosure.ForeignAmount;
import org.karez.disclosure.Disclosure.Good;
import org.karez.disclosure.Disclosure.Header;
import org.karez.disclosure.Disclosure.Participation;
import org.karez.disclosure.Disclosure.Side;
import org.karez.disclosure.Disclosure.Transaction;

/** Reads a goAML report into a {@link Disclosure}. What is wrong with it is for {@link SchemaCheck} or {@link RuleCheck} to say before. */
public final class DisclosureReader {

    private static final List<String> PARTIES =
            List.of("account", "account_my_client", "person", "person_my_client", "entity", "entity_my_client");

    private static final Set<String> HEADER = Set.of(
            "schema_version",
            "rentity_id",
            "rentity_branch",
            "submission_code",
            "report_code",
            "entity_reference",
            "fiu_ref_number",
            "submission_date",
            "report_date",
            "currency_code_local",
            "reporting_person",
            "reporting_user_code",
            "location",
            "reason",
            "action");

    private final PartyReader parties = new PartyReader();
    private final ReportElement header = new ReportElement("report", null, "report", 1, 1);
    private final List<String> indicators = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Participation> activity = new ArrayList<>();
    private final List<Good> activityGoods = new ArrayList<>();

    private DisclosureReader() {}

    /**
     * Reads a report.
     *
     * @param report its bytes; closed afterwards
     * @throws UnreadableFile when it is no goAML report, none that may be read, or has a date or number that is none
     * @throws IOException when the bytes do not come
     */
    public static Disclosure read(InputStream report) throws UnreadableFile, IOException {
        DisclosureReader reader = new DisclosureReader();
        ReportParts.of(report, reader::take);
        return reader.disclosure();
    }

    private void take(ReportElement part) throws UnreadableFile {
        switch (part.name()) {
            case "transaction" -> transactions.add(transaction(part));
            case "activity" -> activity(part);
            case "report_indicators" -> part.children("indicator").forEach(one -> indicators.add(one.text()));
            default -> {
                if (HEADER.contains(part.name())) {
                    header.add(part);
                }
            }
        }
    }

    private Disclosure disclosure() throws UnreadableFile {
        if (header.text("rentity_id") == null && header.text("report_code") == null) {
            throw new UnreadableFile(header.violation(ViolationKind.NOT_GOAML, "rentity_id", "report_code"));
        }
        return new Disclosure(header(), transactions, activity, activityGoods, parties.relations(), parties.parties());
    }

    private Header header() throws UnreadableFile {
        Optional<ReportElement> reporter = header.child("reporting_person");
        return new Header(
                header.text("schema_version"),
                header.text("rentity_id"),
                header.text("rentity_branch"),
                header.text("submission_code"),
                header.text("report_code"),
                header.text("entity_reference"),
                header.text("fiu_ref_number"),
                header.moment(header.text("submission_date") == null ? "report_date" : "submission_date"),
                header.text("currency_code_local"),
                reporter.isPresent() ? PartyReader.reporter(reporter.get()) : null,
                header.text("reporting_user_code"),
                address(header, "location"),
                header.text("reason"),
                header.text("action"),
                List.copyOf(indicators));
    }

    private Transaction transaction(ReportElement part) throws UnreadableFile {
        return new Transaction(
                part.text("transactionnumber"),
                part.text("internal_ref_number"),
                part.moment("date_transaction"),
                part.moment("value_date"),
                part.number("amount_local"),
                part.code("transmode_code"),
                part.text("transmode_comment"),
                part.code("transaction_type_code"),
                part.text("transaction_location"),
                address(part, "transaction_address"),
                part.text("transaction_description"),
                part.text("comments"),
                part.flag("transaction_is_suspicious"),
                participations(part),
                goods(part),
                part.line());
    }

    private List<Participation> participations(ReportElement part) throws UnreadableFile {
        List<Participation> found = new ArrayList<>();
        for (ReportElement side : part.children()) {
            switch (side.name()) {
                case "t_from", "t_from_my_client" -> side(side, Side.FROM, "from_", found);
                case "t_to", "t_to_my_client" -> side(side, Side.TO, "to_", found);
                default -> {
                    // The transaction's own fields.
                }
            }
        }
        for (ReportElement party : part.each("involved_parties", "party")) {
            party(party, found);
        }
        return List.copyOf(found);
    }

    private void side(ReportElement element, Side side, String prefix, List<Participation> found)
            throws UnreadableFile {
        for (ReportElement named : element.children()) {
            String name = named.name();
            if (name.equals("t_conductor")) {
                found.add(participation(Side.CONDUCTOR, named, element, prefix, "conductor_is_suspected"));
            } else if (name.equals(prefix + "account")
                    || name.equals(prefix + "person")
                    || name.equals(prefix + "entity")) {
                found.add(participation(side, named, element, prefix, prefix + "is_suspected"));
            }
        }
    }

    private void party(ReportElement element, List<Participation> found) throws UnreadableFile {
        for (ReportElement named : element.children()) {
            if (PARTIES.contains(named.name())) {
                found.add(participation(Side.PARTY, named, element, "", "is_suspected"));
            }
        }
    }

    private Participation participation(
            Side side, ReportElement named, ReportElement around, String prefix, String suspected)
            throws UnreadableFile {
        BigDecimal significance = around.number("significance");
        return new Participation(
                side,
                parties.party(named),
                PartyReader.ownClient(named),
                around.code("role"),
                around.code(prefix + "funds_code"),
                around.text(prefix + "funds_comment"),
                foreign(around, prefix + "foreign_currency"),
                around.code(prefix + "country"),
                around.flag(suspected),
                significance == null ? null : significance.intValue(),
                around.text("reason"),
                around.text("comments"),
                named.line());
    }

    private void activity(ReportElement part) throws UnreadableFile {
        for (ReportElement party : part.each("report_parties", "report_party")) {
            party(party, activity);
        }
        activityGoods.addAll(goods(part));
    }

    private static ForeignAmount foreign(ReportElement around, String name) throws UnreadableFile {
        Optional<ReportElement> amount = around.child(name);
        if (amount.isEmpty()) {
            return null;
        }
        ReportElement foreign = amount.get();
        return new ForeignAmount(
                foreign.code("foreign_currency_code"),
                foreign.number("foreign_amount"),
                foreign.number("foreign_exchange_rate"));
    }

    private static List<Good> goods(ReportElement part) throws UnreadableFile {
        List<Good> goods = new ArrayList<>();
        for (ReportElement item : part.each("goods_services", "item")) {
            goods.add(good(item));
        }
        return List.copyOf(goods);
    }

    private static Good good(ReportElement item) throws UnreadableFile {
        return new Good(
                item.code("item_type"),
                item.text("item_make"),
                item.text("description"),
                item.text("previously_registered_to"),
                item.text("presently_registered_to"),
                item.number("estimated_value"),
                item.number("disposed_value"),
                item.code("currency_code"),
                item.code("status_code"),
                item.text("status_comments"),
                item.number("size"),
                item.text("size_uom"),
                address(item, "address"),
                item.date("registration_date"),
                item.text("registration_number"),
                item.text("identification_number"),
                item.text("comments"),
                item.line());
    }

    private static Disclosure.Address address(ReportElement element, String name) {
        return element.child(name).map(PartyReader::address).orElse(null);
    }
}
