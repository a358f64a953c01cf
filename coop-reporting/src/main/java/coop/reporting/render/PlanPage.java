package coop.reporting.render;

import coop.capital.DistributionTest;
import coop.capital.Slice;
import coop.capital.Step;
import coop.capital.SurplusPlan;
import coop.core.Reason;
import coop.core.value.MemberId;
import coop.reporting.PlanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;

/** A plan for a surplus as a page: its steps, and each person's own line with its derivation. One thread only. */
public final class PlanPage {
    private final Html html = new Html();
    private final PlanReport report;
    private final SurplusPlan plan;
    private final Words words;
    private final Locale language;

    private PlanPage(PlanReport report, Locale language) {
        this.report = report;
        this.plan = report.plan();
        this.language = language;
        this.words = new Words(report.messages(), plan.surplus().getCurrencyUnit(), language);
    }

    public static String of(PlanReport report, Locale language) {
        PlanPage page = new PlanPage(report, language);
        page.write();
        return page.html.toString();
    }

    private void write() {
        String title = words.text("plan.title", plan.year());
        html.open("html", "lang", words.tag()).open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", report.cooperative() + " – " + title)
                .style(HtmlFile.STYLE)
                .close();
        html.open("body").open("header", "class", "cover");
        html.element("p", words.text(plan.isAllocated() ? "plan.kind.decided" : "plan.kind"), "class", "kind");
        html.open("h1").said(report.cooperative()).close();
        html.element("p", title, "class", "object");
        html.open("p", "class", "facts")
                .text(words.text("plan.surplus", words.money(plan.surplus()), words.day(plan.day())))
                .close();
        html.element("p", words.text(plan.isAllocated() ? "plan.decided" : "plan.undecided"), "class", "facts")
                .close();
        html.open("main");
        steps();
        persons();
        test();
        html.close();
        html.open("footer")
                .element("p", words.text("plan.digest", plan.digest().toString()))
                .close();
        html.close().close();
    }

    private void steps() {
        html.open("section", "id", "steps", "aria-labelledby", "h-steps");
        html.element("h2", words.text("plan.steps"), "id", "h-steps").open("div", "class", "scroll", "tabindex", "0");
        html.open("table").open("thead").open("tr");
        html.element("th", words.text("plan.step"), "scope", "col");
        for (String column : List.of("base", "cap", "taken", "left")) {
            html.element("th", words.text("plan." + column), "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (Step step : plan.steps()) {
            html.open("tr").open("th", "scope", "row");
            html.element("span", rule(step.rule()), "class", "name");
            html.open("span", "class", "note").text(derivation(step)).close();
            html.element("span", step.article(), "class", "code").close();
            html.element("td", words.money(step.base()), "class", "number");
            html.element("td", step.cap().map(words::money).orElse("–"), "class", "number");
            html.element("td", words.money(step.taken()), "class", "number");
            html.element("td", words.money(step.left()), "class", "number").close();
        }
        html.close().close().close().close();
    }

    private String derivation(Step step) {
        List<String> said = new ArrayList<>();
        long persons = 0;
        for (Slice slice : step.slices()) {
            if (slice.to().member().isPresent()) {
                persons++;
            } else {
                said.add(sentence(slice.why()));
            }
        }
        if (persons > 0) {
            said.add(words.text("plan.persons", persons));
        }
        return said.isEmpty() ? words.text("plan.nothing") : String.join("; ", said);
    }

    private String sentence(Reason why) {
        return report.messages().sentence(why, language);
    }

    private String rule(String id) {
        return words.textOr("plan.rule." + id, id);
    }

    private static SortedMap<MemberId, List<Slice>> persons(SurplusPlan plan) {
        SortedMap<MemberId, List<Slice>> persons = new TreeMap<>();
        for (Slice slice : plan.slices()) {
            slice.to()
                    .member()
                    .ifPresent(who -> persons.computeIfAbsent(who, some -> new ArrayList<>())
                            .add(slice));
        }
        return persons;
    }

    private void persons() {
        SortedMap<MemberId, List<Slice>> parts = persons(plan);
        SortedMap<MemberId, List<Slice>> others =
                report.other().map(PlanPage::persons).orElse(new TreeMap<>());
        Set<MemberId> all = new TreeSet<>(parts.keySet());
        all.addAll(others.keySet());
        html.open("section", "id", "members", "aria-labelledby", "h-members");
        html.element("h2", words.text("plan.members"), "id", "h-members");
        if (all.isEmpty()) {
            html.element("p", words.text("plan.nobody")).close();
            return;
        }
        html.open("div", "class", "scroll", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        html.element("th", words.text("plan.member"), "scope", "col");
        List<String> columns = new ArrayList<>(List.of("amount", "withheld", "cash", "in-kind"));
        if (report.other().isPresent()) {
            columns.addAll(List.of("other", "change"));
        }
        columns.forEach(column -> html.element("th", words.text("plan." + column), "scope", "col", "class", "number"));
        html.close().close().open("tbody");
        for (MemberId who : all) {
            person(who, parts.getOrDefault(who, List.of()), others.getOrDefault(who, List.of()));
        }
        html.close().close().close().close();
    }

    private void person(MemberId who, List<Slice> parts, List<Slice> others) {
        html.open("tr", "id", who.toString()).open("th", "scope", "row");
        html.open("span", "class", "name").said(report.names().apply(who)).close();
        html.open("details").element("summary", words.text("plan.how")).open("ul");
        for (Slice slice : parts) {
            html.open("li").text(rule(slice.rule()) + ": " + words.money(slice.amount()) + " – ");
            html.text(sentence(slice.why()) + " ").element("span", slice.article(), "class", "code");
            html.close();
        }
        html.close().close().close();
        Money amount = sum(parts, Slice::amount);
        html.element("td", words.money(amount), "class", "number");
        Money withheld = amount.minus(sum(parts, Slice::net));
        html.element("td", withheld.isZero() ? "–" : words.money(withheld), "class", "number");
        html.element("td", words.money(sum(parts, Slice::cash)), "class", "number");
        Money inKind = sum(parts, Slice::inKind);
        html.element("td", inKind.isZero() ? "–" : words.money(inKind), "class", "number");
        if (report.other().isPresent()) {
            Money other = sum(others, Slice::amount);
            html.element("td", words.money(other), "class", "number");
            Money change = amount.minus(other);
            html.element("td", (change.isPositive() ? "+" : "") + words.money(change), "class", "number");
        }
        html.close();
    }

    private Money sum(List<Slice> slices, Function<Slice, Money> of) {
        return slices.stream().map(of).reduce(Money.zero(plan.surplus().getCurrencyUnit()), Money::plus);
    }

    private void test() {
        DistributionTest test = plan.test();
        html.open("section", "id", "test", "aria-labelledby", "h-test");
        html.element("h2", words.text("plan.test"), "id", "h-test");
        String outcome = test.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        html.element(
                "p",
                words.text(
                        "plan.test." + outcome,
                        words.money(test.requested()),
                        test.headroom().map(words::money).orElse("–")));
        html.element("p", words.text("plan.test.board"), "class", "note").close();
    }
}
