package coop.be;

import coop.capital.CapitalArticles;
import coop.capital.ShareClass;
import coop.capital.ShareRegister;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipArticles;
import coop.core.membership.MembershipEvent;
import coop.core.membership.MembershipEvent.MemberExcluded;
import coop.core.membership.Right;
import coop.core.resolution.MinuteBook;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Members, their register and their exclusion under book 6 of the code. */
final class MemberChecks {
    static final List<Check> ALL = List.of(
            Check.of("be.sc.founders", List.of("minimum-members"), MemberChecks::founders),
            Check.one("be.sc.minimum-members", List.of("minimum-members"), MemberChecks::minimum),
            Check.one("be.sc.finality", List.of("finality"), MemberChecks::finality),
            Check.of("be.sc.statutes-adapted", List.of("statutes-adapted-by"), MemberChecks::adapted),
            Check.one("be.sc.register", List.of("register-content"), MemberChecks::register),
            Check.one("be.sc.voting-shares", List.of("voting-shares-only"), MemberChecks::votingShares),
            Check.of("be.sc.exclusion", List.of("exclusion-answer", "exclusion-body"), MemberChecks::exclusion),
            Check.of("be.sc.exclusion-told", List.of("exclusion-told"), MemberChecks::told));

    private MemberChecks() {}

    private static List<Finding> founders(Examination examination) {
        LocalDate founded = examination.measured().founded();
        if (!examination.period().contains(founded)) {
            return List.of();
        }
        Parameter least = Code.on(examination, "minimum-members", founded);
        long founders = examination.book(MemberRegister.BOOK, founded).members().size();
        return List.of(examination
                .finding(least)
                .input("founded", founded)
                .value(founders)
                .threshold(least.count())
                .judge(founders >= least.count(), founders, least.count()));
    }

    /** The fewest members at the end of any day of the period. */
    private static Finding minimum(Examination examination) {
        Parameter least = Code.of(examination, "minimum-members");
        MemberRegister register = examination.book(MemberRegister.BOOK);
        if (register.files().isEmpty()) {
            return examination.finding(least).notEnoughData("members");
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        Books.events(examination, MembershipEvent.class).forEach(event -> days.add(event.on()));
        long fewest = register.members().size();
        for (LocalDate day : days) {
            fewest = Math.min(
                    fewest, examination.book(MemberRegister.BOOK, day).members().size());
        }
        return examination
                .finding(least)
                .input("members-at-end", register.members().size())
                .value(fewest)
                .threshold(least.count())
                .judge(fewest >= least.count(), fewest, least.count());
    }

    private static Finding finality(Examination examination) {
        return clause(examination, Code.of(examination, "finality"), "be.finality");
    }

    /** A clause that only the signed statutes have: a person has to look where it is said to be. */
    static Finding clause(Examination examination, Parameter rule, String clause) {
        Optional<String> article = examination.clause(clause);
        return article.map(where -> examination
                        .finding(rule)
                        .layer(Layer.STATUTES)
                        .value(where)
                        .toVerify(where))
                .orElseGet(() -> examination.finding(rule).notEnoughData("clause." + clause));
    }

    /** A company that was there before the code had to adapt its statutes; whether a revision did, a person has to see. */
    private static List<Finding> adapted(Examination examination) {
        Optional<Parameter> rule =
                examination.find("statutes-adapted-by", examination.period().last());
        Optional<Parameter> code =
                examination.find("code-in-force", examination.period().last());
        if (rule.isEmpty()
                || code.isEmpty()
                || !examination.measured().founded().isBefore(code.get().day())) {
            return List.of();
        }
        Optional<LocalDate> since = examination.book(StatutesBook.BOOK).revisions().stream()
                .map(StatutesBook.Revision::on)
                .filter(on -> !on.isBefore(code.get().day()))
                .findFirst();
        LocalDate by = rule.get().day();
        if (since.isEmpty() && examination.period().last().isBefore(by)) {
            return List.of();
        }
        Finding.Draft draft = examination.finding(rule.get()).threshold(by);
        return List.of(since.map(on -> on.isAfter(by)
                        ? draft.value(on).judge(false, on, by)
                        : draft.value(on).toVerify(on, by))
                .orElseGet(() -> draft.judge(false, "–", by)));
    }

    private static Finding register(Examination examination) {
        Parameter rule = Code.of(examination, "register-content");
        List<MemberId> holders = examination.book(ShareRegister.BOOK).holders();
        Finding.Draft draft = examination.finding(rule);
        if (holders.isEmpty()) {
            return draft.notEnoughData("shares");
        }
        long known = holders.stream()
                .filter(who -> examination.measured().facts(who).isPresent())
                .count();
        if (known == 0) {
            return draft.notEnoughData("people");
        }
        return draft.input("holders", holders.size())
                .value(known)
                .threshold(holders.size())
                .judge(known == holders.size(), known, holders.size());
    }

    /** A class of members without a vote must not be one that may hold shares. */
    private static Finding votingShares(Examination examination) {
        Parameter rule = Code.of(examination, "voting-shares-only");
        List<ShareClass> shares = examination.section(CapitalArticles.class).classes();
        if (shares.isEmpty()) {
            return examination.finding(rule).notEnoughData("share-classes");
        }
        List<String> without = examination.section(MembershipArticles.class).classes().stream()
                .filter(members -> !members.gives(Right.VOTE))
                .map(MembershipArticles.MemberClass::id)
                .filter(id -> shares.stream()
                        .anyMatch(share -> share.memberClasses().isEmpty()
                                || share.memberClasses().contains(id)))
                .toList();
        return examination
                .finding(rule)
                .input("classes-without-vote", without)
                .value(without.size())
                .threshold(0)
                .judge(without.isEmpty(), String.join(", ", without));
    }

    private static List<Finding> exclusion(Examination examination) {
        return Books.events(examination, MemberExcluded.class).stream()
                .map(excluded -> exclusion(examination, excluded))
                .toList();
    }

    private static Finding exclusion(Examination examination, MemberExcluded excluded) {
        Parameter answer = Code.on(examination, "exclusion-answer", excluded.on());
        Parameter body = Code.on(examination, "exclusion-body", excluded.on());
        Optional<LocalDate> proposed = examination
                .book(MemberRegister.BOOK, excluded.on())
                .find(excluded.who())
                .flatMap(file -> file.steps().stream()
                        .map(MemberRegister.Step::event)
                        .filter(MembershipEvent.ExclusionProposed.class::isInstance)
                        .map(MembershipEvent::on)
                        .reduce((first, last) -> last));
        Finding.Draft draft = examination
                .finding(answer, body)
                .input("excluded", excluded.on())
                .threshold(answer.value());
        if (proposed.isEmpty()) {
            return draft.notEnoughData("exclusion-proposal");
        }
        boolean waited = !excluded.on().isBefore(proposed.get().plus(answer.period()));
        boolean byBoard = examination
                        .coop()
                        .statutes(excluded.on())
                        .section(MembershipArticles.class)
                        .exclusion()
                == MembershipArticles.Body.BOARD;
        boolean decided = byBoard
                || excluded.resolution()
                        .flatMap(id ->
                                examination.book(MinuteBook.BOOK, excluded.on()).find(id))
                        .filter(resolution ->
                                resolution.isCarried() && resolution.body().equals("general-meeting"))
                        .isPresent();
        return draft.input("proposed", proposed.get())
                .input("decided-by-the-competent-body", decided)
                .value(proposed.get().until(excluded.on()))
                .judge(
                        waited && decided && !excluded.reason().isBlank(),
                        proposed.get(),
                        excluded.on(),
                        answer.period());
    }

    private static List<Finding> told(Examination examination) {
        return Books.events(examination, MemberExcluded.class).stream()
                .map(excluded -> {
                    Parameter within = Code.on(examination, "exclusion-told", excluded.on());
                    LocalDate by = excluded.on().plus(within.period());
                    return examination
                            .finding(within)
                            .input("excluded", excluded.on())
                            .threshold(by)
                            .toVerify(excluded.on(), by);
                })
                .toList();
    }
}
