package coop.voting;

import coop.core.Cooperative;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Papers for the room, as pages of HTML that print well: the notice with the agenda, the attendance sheet, the proxy form, ballot
 * papers and the tellers' sheets. They are made from the meeting as it was convened.
 */
public final class MeetingPapers {
    private static final String STYLE = MinutesPage.STYLE + """
            main{max-width:52rem}
            table.form{width:100%}table.form th,table.form td{text-align:left;border:1px solid #9aa3af;padding:.45rem .5rem}
            table.form td.number,table.form th.number{text-align:right;width:4rem}table.form td.blank{min-width:6rem;height:1.6rem}
            table.form thead{display:table-header-group}
            dl{display:grid;grid-template-columns:minmax(10rem,auto) 1fr;gap:.9rem 1rem}dt{color:#4a5565}dd{margin:0;border-bottom:1px solid #1d2430;min-height:1.4rem}
            .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:0}
            .card{border:1px dashed #7b8794;padding:1rem;break-inside:avoid}.card h2{border:0;margin:0 0 .4rem;padding:0}
            .card ul{list-style:none;padding:0}.card li{margin:.45rem 0;display:flex;align-items:center;gap:.6rem}
            .box{display:inline-block;flex:none;width:1.3rem;height:1.3rem;border:1.5px solid #1d2430}.box.wide{width:2.2rem}
            .small{font-size:.82rem;color:#4a5565}
            .page{break-after:page}.page:last-child{break-after:auto}
            @media print{.small{color:#333}.card{padding:6mm}}
            """;

    private final Cooperative coop;
    private final Meeting meeting;
    private final MinutesText text;
    private final Locale language;
    private final StringBuilder page = new StringBuilder();

    private MeetingPapers(Cooperative coop, String meeting, Function<MemberId, String> names, Locale language) {
        this.coop = coop;
        this.meeting = coop.book(MeetingBook.BOOK)
                .find(meeting)
                .map(MeetingBook.Sheet::meeting)
                .orElseThrow(() -> new NoSuchElementException("No meeting " + meeting + " was convened"));
        this.text = new MinutesText(coop.installed().messages(), names, language);
        this.language = language;
    }

    /** Which paper. */
    public enum Kind {
        NOTICE,
        ATTENDANCE,
        PROXY,
        BALLOTS,
        TELLERS
    }

    /**
     * A paper of a meeting.
     *
     * @param meeting the id of the meeting, which was convened
     * @param names the name of a person
     * @throws NoSuchElementException if no such meeting was convened
     */
    public static String html(
            Cooperative coop, String meeting, Kind kind, Function<MemberId, String> names, Locale language) {
        MeetingPapers papers = new MeetingPapers(coop, meeting, names, language);
        return switch (kind) {
            case NOTICE -> papers.whole("notice", papers::notice);
            case ATTENDANCE -> papers.whole("sheet", papers::attendance);
            case PROXY -> papers.whole("proxy", papers::proxy);
            case BALLOTS -> papers.whole("ballot", papers::ballots);
            case TELLERS -> papers.whole("tellers", papers::tellers);
        };
    }

    private String say(String key, Object... values) {
        return MinutesPage.inline(text.say("print." + key, values));
    }

    private static String shown(String words) {
        return MinutesPage.inline(MinutesText.escaped(words));
    }

    private String whole(String title, Runnable content) {
        content.run();
        return MinutesPage.whole(say(title) + " – " + heading(), page.toString(), STYLE, language);
    }

    private String heading() {
        return MinutesPage.inline(text.say("heading", kind(), text.day(meeting.on())));
    }

    private String kind() {
        return text.sayOr("kind." + meeting.kind(), MinutesText.escaped(meeting.kind()));
    }

    private String cooperative() {
        return MinutesText.escaped(
                coop.statutes(meeting.convened()).cooperative().name());
    }

    private void top(String title) {
        page.append("<p class=\"small\">")
                .append(MinutesPage.inline(cooperative()))
                .append(" · ")
                .append(heading())
                .append("</p>\n<h1>")
                .append(say(title))
                .append("</h1>\n");
    }

    private void paragraph(String html) {
        page.append("<p>").append(html).append("</p>\n");
    }

    private void notice() {
        top("notice");
        paragraph(say("notice.text", kind(), cooperative(), text.day(meeting.on())));
        page.append("<ul>\n");
        new CallText(text, meeting)
                .write(line ->
                        page.append("<li>").append(MinutesPage.inline(line)).append("</li>\n"));
        page.append("<li>")
                .append(MinutesPage.inline(
                        text.say("convened", text.day(meeting.convened()), text.day(meeting.recordDate()))))
                .append("</li>\n</ul>\n");
        paragraph(say("notice.record", text.day(meeting.recordDate())));
        meeting.secondCallOf().ifPresent(first -> paragraph(say("notice.second-call", MinutesText.escaped(first))));
        page.append("<h2>").append(say("notice.agenda")).append("</h2>\n<ol>\n");
        meeting.agenda().forEach(this::item);
        page.append("</ol>\n");
        FollowUp actions = coop.book(FollowUp.BOOK, meeting.on());
        List<FollowUp.Action> open = actions.actions().stream()
                .filter(action -> action.status() == FollowUp.Status.OPEN)
                .toList();
        if (!open.isEmpty()) {
            page.append("<h2>").append(MinutesPage.inline(text.say("followed"))).append("</h2>\n<ul>\n");
            open.forEach(action -> page.append("<li>")
                    .append(MinutesPage.inline(new ActionText(text).of(action, meeting.on())))
                    .append("</li>\n"));
            page.append("</ul>\n");
        }
        if (Assembly.articles(coop, meeting).proxies().mandates(Integer.MAX_VALUE) > 0) {
            paragraph(say("notice.proxies"));
        }
    }

    private void item(Item item) {
        page.append("<li><strong>").append(shown(item.title())).append("</strong>");
        if (item.motion().isEmpty()) {
            page.append(" <span class=\"small\">(")
                    .append(say("notice.discussion"))
                    .append(")</span>");
        }
        MinutesText more = text.beside();
        item.motion()
                .ifPresent(motion -> motion.contest().ifPresent(contest -> {
                    boolean election = motion.isElection();
                    more.paragraph(more.say(
                            election ? "print.notice.candidates" : "print.notice.options",
                            more.options(contest.options(), election)));
                    if (contest.seats() > 1) {
                        more.paragraph(more.say("print.notice.seats", contest.seats()));
                    }
                }));
        new ItemText(more).write(item);
        more.whole()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.append("<div class=\"small\">")
                        .append(MinutesPage.inline(line))
                        .append("</div>"));
        page.append("</li>\n");
    }

    private void attendance() {
        top("sheet");
        Roll roll = Assembly.roll(coop, meeting.recordDate());
        page.append("<table class=\"form\"><thead><tr>");
        for (String column : List.of("number", "name", "votes", "arrived", "left", "proxy", "signature")) {
            page.append("<th>").append(say("sheet." + column)).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        roll.votes()
                .forEach((member, votes) -> page.append("<tr><td>")
                        .append(member)
                        .append("</td><td>")
                        .append(MinutesPage.inline(text.name(member)))
                        .append("</td><td class=\"number\">")
                        .append(MinutesPage.inline(text.number(votes)))
                        .append("</td><td></td><td></td><td class=\"blank\"></td><td class=\"blank\"></td></tr>\n"));
        page.append("</tbody></table>\n");
        page.append("<p class=\"small\">")
                .append(say("sheet.total", roll.members(), text.number(roll.eligible()), roll.digest()))
                .append("</p>\n");
    }

    private void line(String label) {
        page.append("<dt>").append(label).append("</dt><dd></dd>\n");
    }

    private void proxy() {
        top("proxy");
        paragraph(say("proxy.text", kind(), cooperative(), text.day(meeting.on())));
        page.append("<dl>\n");
        line(say("proxy.principal"));
        line(say("proxy.holder"));
        page.append("</dl>\n<h2>")
                .append(say("proxy.instructions"))
                .append("</h2>\n<table class=\"form\">\n<tr><th></th>");
        for (String side : List.of("for", "against", "abstentions")) {
            page.append("<th>").append(MinutesPage.inline(text.say(side))).append("</th>");
        }
        page.append("<th>").append(say("proxy.free")).append("</th></tr>\n");
        meeting.motions().stream()
                .filter(motion -> motion.contest().isEmpty())
                .forEach(motion -> page.append("<tr><td>")
                        .append(shown(motion.title()))
                        .append("</td>")
                        .append("<td><span class=\"box\"></span></td>".repeat(4))
                        .append("</tr>\n"));
        page.append("</table>\n");
        paragraph(say("proxy.revoked"));
        page.append("<dl>\n");
        line(say("date"));
        line(say("sheet.signature"));
        page.append("</dl>\n");
    }

    private List<Motion> onPaper() {
        return meeting.motions().stream()
                .filter(motion -> motion.ballot() == Ballot.PAPER)
                .toList();
    }

    private void ballots() {
        top("ballot");
        for (Motion motion : onPaper()) {
            page.append("<div class=\"cards page\">\n");
            for (int copy = 0; copy < 4; copy++) {
                card(motion);
            }
            page.append("</div>\n");
        }
    }

    private void card(Motion motion) {
        Optional<Contest> contest = motion.contest();
        boolean approves = contest.flatMap(Contest::method)
                .filter(method -> method.contains("approval") || method.equals("plurality"))
                .isPresent();
        page.append("<div class=\"card\"><p class=\"small\">").append(heading()).append("</p><h2>");
        page.append(shown(motion.title())).append("</h2><p class=\"small\">");
        page.append(say(contest.isEmpty() ? "ballot.yes-no" : approves ? "ballot.approve" : "ballot.rank"));
        page.append("</p><ul>\n");
        List<String> lines = new ArrayList<>();
        if (contest.isPresent()) {
            contest.get().options().forEach(option -> lines.add(text.option(option, motion.isElection())));
        } else {
            List.of("for", "against", "abstentions").forEach(side -> lines.add(text.say(side)));
        }
        String box = contest.isPresent() && !approves ? "box wide" : "box";
        lines.forEach(line -> page.append("<li><span class=\"")
                .append(box)
                .append("\"></span>")
                .append(MinutesPage.inline(line))
                .append("</li>\n"));
        page.append("</ul><p class=\"small\">").append(say("ballot.no-name")).append("</p></div>\n");
    }

    private void tellers() {
        for (Motion motion : onPaper()) {
            page.append("<section class=\"page\">\n");
            top("tellers");
            page.append("<h2>").append(shown(motion.title())).append("</h2>\n");
            paragraph(say("tellers.apart"));
            page.append("<table class=\"form\">\n<tr><th></th><th>")
                    .append(say("tellers.counted"))
                    .append("</th><th>")
                    .append(say("tellers.agreed"))
                    .append("</th></tr>\n");
            List<String> rows = new ArrayList<>();
            rows.add(say("tellers.handed-out"));
            rows.add(say("tellers.found"));
            if (motion.contest().isPresent()) {
                motion.contest()
                        .get()
                        .options()
                        .forEach(option -> rows.add(MinutesPage.inline(text.option(option, motion.isElection()))));
            } else {
                List.of("for", "against", "abstentions").forEach(side -> rows.add(MinutesPage.inline(text.say(side))));
            }
            List.of("blank", "invalid").forEach(side -> rows.add(MinutesPage.inline(text.say(side))));
            rows.forEach(row -> page.append("<tr><td>")
                    .append(row)
                    .append("</td><td class=\"blank\"></td><td class=\"blank\"></td></tr>\n"));
            page.append("</table>\n<dl>\n");
            line(say("tellers.difference"));
            line(say("tellers.teller"));
            line(say("sheet.signature"));
            page.append("</dl>\n</section>\n");
        }
    }
}
