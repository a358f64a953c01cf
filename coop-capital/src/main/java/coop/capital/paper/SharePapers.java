package coop.capital.paper;

import coop.capital.Lot;
import coop.capital.MoneyLedger;
import coop.capital.Numbers;
import coop.capital.Refund;
import coop.capital.ShareRegister;
import coop.core.Cooperative;
import coop.core.membership.MemberRegister;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The papers about shares, made from the books as of a day: the same books give the same paper. Names come from outside the
 * journal. Immutable, and so safe for use by many threads if the names are.
 *
 * <p>The register holds what Belgian law wants in it (companies code, articles 6:24 and 6:25): who holds how many shares of which
 * class, what was paid in on them, their transfers with dates, and how many there are.
 *
 * @param coop the cooperative
 * @param names the name of each holder
 * @param language the language
 */
public record SharePapers(Cooperative coop, Function<MemberId, String> names, Locale language) {
    /** The share register at the end of a day as CSV: a line for each lot. Numbers are written with a point. */
    public String registerCsv(LocalDate day) {
        Table table = new Table(
                "holder",
                "name",
                "member_number",
                "class",
                "acquired",
                "count",
                "price",
                "currency",
                "issued_for",
                "paid_in",
                "due",
                "numbers");
        ShareRegister register = coop.book(ShareRegister.BOOK, day);
        MemberRegister members = coop.book(MemberRegister.BOOK, day);
        for (MemberId who : register.holders()) {
            for (Map.Entry<String, List<Lot>> held : register.holdings(who).entrySet()) {
                for (Lot lot : held.getValue()) {
                    table.line(List.of(
                            who.toString(),
                            names.apply(who),
                            number(members, who),
                            held.getKey(),
                            lot.acquired().toString(),
                            Long.toString(lot.count()),
                            lot.price().getAmount().toPlainString(),
                            lot.price().getCurrencyUnit().getCode(),
                            lot.value().getAmount().toPlainString(),
                            lot.paidIn().getAmount().toPlainString(),
                            lot.due().getAmount().toPlainString(),
                            numbers(lot)));
                }
            }
        }
        return table.toString();
    }

    /** The share register at the end of a day as a page. */
    public String registerHtml(LocalDate day) {
        Words words = new Words(language);
        ShareRegister register = coop.book(ShareRegister.BOOK, day);
        MemberRegister members = coop.book(MemberRegister.BOOK, day);
        MoneyLedger ledger = MoneyLedger.of(coop, day);
        Page page = new Page(words.language(), words.say("register", cooperative(day)))
                .paragraph(words.say("as-of", words.day(day)))
                .paragraph(words.say(
                        "register.totals",
                        words.count(register.total()),
                        words.money(ledger.subscribed()),
                        words.money(ledger.paidIn())));
        SortedSet<String> classes = new TreeSet<>();
        List<List<String>> lots = new ArrayList<>();
        for (MemberId who : register.holders()) {
            register.holdings(who).forEach((shareClass, held) -> {
                classes.add(shareClass);
                held.forEach(lot -> lots.add(List.of(
                        number(members, who),
                        names.apply(who),
                        shareClass,
                        words.day(lot.acquired()),
                        words.count(lot.count()),
                        words.money(lot.price()),
                        words.money(lot.paidIn()),
                        words.money(lot.due()),
                        numbers(lot))));
            });
        }
        page.table(
                words.say("classes"),
                List.of(words.say("class"), "#" + words.say("count")),
                classes.stream()
                        .map(some -> List.of(some, words.count(register.total(some))))
                        .toList());
        page.table(
                words.say("holdings"),
                List.of(
                        words.say("number"),
                        words.say("name"),
                        words.say("class"),
                        words.say("acquired"),
                        "#" + words.say("count"),
                        "#" + words.say("price"),
                        "#" + words.say("paid-in"),
                        "#" + words.say("due"),
                        words.say("numbers")),
                lots);
        List<List<String>> lines = new ArrayList<>();
        Movement.of(coop, day)
                .forEach((who, movements) -> movements.forEach(movement -> {
                    List<String> line = new ArrayList<>(List.of(names.apply(who)));
                    line.addAll(line(words, movement));
                    lines.add(line);
                }));
        List<String> headings = new ArrayList<>(List.of(words.say("name")));
        headings.addAll(headings(words));
        return page.table(words.say("movements"), headings, lines).end(footer(words));
    }

    /** What one holder has, owes and is owed at the end of a day, and how it came about. */
    public String statementHtml(MemberId who, LocalDate day) {
        Words words = new Words(language);
        Standing standing = Standing.of(coop, who, day);
        Page page = new Page(words.language(), words.say("statement", names.apply(who)))
                .paragraph(cooperative(day))
                .paragraph(words.say("as-of", words.day(day)));
        List<List<String>> sums = new ArrayList<>();
        sums.add(List.of(words.say("shares"), words.count(standing.shares())));
        sums.add(List.of(words.say("subscribed"), words.money(standing.subscribed())));
        sums.add(List.of(words.say("paid-in"), words.money(standing.paidIn())));
        sums.add(List.of(words.say("due"), words.money(standing.due())));
        sums.add(List.of(words.say("overdue"), words.money(standing.overdue())));
        sums.add(List.of(words.say("awaiting"), words.money(standing.awaiting())));
        sums.add(List.of(words.say("refundable"), words.money(standing.refundable())));
        sums.add(List.of(words.say("lent"), words.money(standing.lent())));
        page.table(words.say("sums"), List.of(words.say("item"), "#" + words.say("amount")), sums);
        List<List<String>> lots = new ArrayList<>();
        coop.book(ShareRegister.BOOK, day)
                .holdings(who)
                .forEach((shareClass, held) -> held.forEach(lot -> lots.add(List.of(
                        shareClass,
                        words.day(lot.acquired()),
                        words.count(lot.count()),
                        words.money(lot.price()),
                        words.money(lot.paidIn()),
                        numbers(lot)))));
        page.table(
                words.say("holdings"),
                List.of(
                        words.say("class"),
                        words.say("acquired"),
                        "#" + words.say("count"),
                        "#" + words.say("price"),
                        "#" + words.say("paid-in"),
                        words.say("numbers")),
                lots);
        page.table(words.say("refunds"), refundHeadings(words), refunds(words, who, day));
        page.table(
                words.say("movements"),
                headings(words),
                Movement.of(coop, who, day).stream()
                        .map(movement -> line(words, movement))
                        .toList());
        return page.end(footer(words));
    }

    private static List<String> refundHeadings(Words words) {
        return List.of(
                words.say("asked"),
                words.say("class"),
                "#" + words.say("count"),
                "#" + words.say("value"),
                words.say("falls-due"),
                "#" + words.say("open"));
    }

    private List<List<String>> refunds(Words words, MemberId who, LocalDate day) {
        List<List<String>> lines = new ArrayList<>();
        for (Refund refund : MoneyLedger.of(coop, day).refunds(who)) {
            lines.add(List.of(
                    words.day(refund.asked()),
                    refund.shareClass(),
                    words.count(refund.count()),
                    refund.value().map(words::money).orElse(words.say("pending")),
                    refund.due().map(words::day).orElse(""),
                    refund.open().map(words::money).orElse("")));
        }
        return lines;
    }

    /** A certificate of the shares that one holder has at the end of a day; none when there are none. */
    public Optional<String> certificateHtml(MemberId who, LocalDate day) {
        ShareRegister register = coop.book(ShareRegister.BOOK, day);
        SortedMap<String, List<Lot>> held = register.holdings(who);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Words words = new Words(language);
        Page page = new Page(words.language(), words.say("certificate", cooperative(day)))
                .open("frame")
                .paragraph(words.say("certificate.text", names.apply(who), words.day(day)));
        List<List<String>> lines = new ArrayList<>();
        held.forEach((shareClass, lots) -> lots.forEach(lot -> lines.add(List.of(
                shareClass,
                words.count(lot.count()),
                words.money(lot.price()),
                words.money(lot.paidIn()),
                words.day(lot.acquired()),
                numbers(lot)))));
        page.table(
                words.say("holdings"),
                List.of(
                        words.say("class"),
                        "#" + words.say("count"),
                        "#" + words.say("price"),
                        "#" + words.say("paid-in"),
                        words.say("acquired"),
                        words.say("numbers")),
                lines);
        return Optional.of(page.paragraph(words.say("certificate.note"))
                .open("sign")
                .paragraph(words.say("certificate.sign"))
                .close()
                .close()
                .end(footer(words)));
    }

    /** What everybody subscribed, paid in, owes and is owed at the end of a day, as CSV. */
    public String yearEndCsv(LocalDate day) {
        Table table = new Table(
                "holder",
                "name",
                "shares",
                "currency",
                "subscribed",
                "paid_in",
                "due",
                "overdue",
                "awaiting_issue",
                "refundable",
                "refundable_now",
                "pending_refunds",
                "lent");
        for (Standing some : Standing.of(coop, day)) {
            table.line(List.of(
                    some.who().toString(),
                    names.apply(some.who()),
                    Long.toString(some.shares()),
                    some.subscribed().getCurrencyUnit().getCode(),
                    plain(some.subscribed()),
                    plain(some.paidIn()),
                    plain(some.due()),
                    plain(some.overdue()),
                    plain(some.awaiting()),
                    plain(some.refundable()),
                    plain(some.refundableNow()),
                    Long.toString(some.pending()),
                    plain(some.lent())));
        }
        return table.toString();
    }

    /** The same as a page, with the totals. */
    public String yearEndHtml(LocalDate day) {
        Words words = new Words(language);
        MoneyLedger ledger = MoneyLedger.of(coop, day);
        List<List<String>> lines = new ArrayList<>();
        for (Standing some : Standing.of(coop, day)) {
            lines.add(List.of(
                    names.apply(some.who()),
                    words.count(some.shares()),
                    words.money(some.subscribed()),
                    words.money(some.paidIn()),
                    words.money(some.due()),
                    words.money(some.refundable()),
                    words.count(some.pending()),
                    words.money(some.lent())));
        }
        return new Page(words.language(), words.say("year-end", cooperative(day)))
                .paragraph(words.say("as-of", words.day(day)))
                .paragraph(words.say(
                        "year-end.totals",
                        words.money(ledger.subscribed()),
                        words.money(ledger.paidIn()),
                        words.money(ledger.due()),
                        words.money(ledger.owed())))
                .table(
                        words.say("holders"),
                        List.of(
                                words.say("name"),
                                "#" + words.say("shares"),
                                "#" + words.say("subscribed"),
                                "#" + words.say("paid-in"),
                                "#" + words.say("due"),
                                "#" + words.say("refundable"),
                                "#" + words.say("pending"),
                                "#" + words.say("lent")),
                        lines)
                .end(footer(words));
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static List<String> headings(Words words) {
        return List.of(
                words.say("day"),
                words.say("what"),
                words.say("class"),
                "#" + words.say("shares"),
                "#" + words.say("amount"),
                words.say("other"));
    }

    private List<String> line(Words words, Movement movement) {
        return List.of(
                words.day(movement.on()),
                words.say("movement." + movement.what()),
                movement.shareClass().orElse(""),
                movement.shares() == 0 ? "" : words.count(movement.shares()),
                movement.amount().map(words::money).orElse(""),
                movement.other().map(names).orElse(""));
    }

    private static String number(MemberRegister members, MemberId who) {
        return members.find(who)
                .flatMap(MemberRegister.File::number)
                .map(Object::toString)
                .orElse("");
    }

    private static String numbers(Lot lot) {
        return lot.numbers().stream().map(Numbers::toString).collect(Collectors.joining(" "));
    }

    private String cooperative(LocalDate day) {
        return coop.statutes(day).cooperative().name();
    }

    private String footer(Words words) {
        return words.say("footer", words.count(coop.journal().size()));
    }
}
