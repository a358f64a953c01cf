package coop.voting;

import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The minutes of one vote. One thread only. */
final class VoteMinutes {
    private final MinutesText text;
    private final Motion motion;
    private final MeetingBook.Voted voted;
    private final boolean differed;

    /** @param differed whether the tellers counted differently at first, which is told elsewhere */
    VoteMinutes(MinutesText text, Motion motion, MeetingBook.Voted voted, boolean differed) {
        this.differed = differed;
        this.text = text;
        this.motion = motion;
        this.voted = voted;
    }

    void write() {
        if (voted.event() instanceof VotingEvent.VoteVoid none) {
            text.paragraph(text.say("void"));
            none.reasons().forEach(reason -> text.line("- " + text.sentence(reason)));
            text.line("");
        } else if (voted.event() instanceof VotingEvent.QuorumMissed missed) {
            text.paragraph(text.say("no-quorum"));
            quorum(missed.quorum());
        } else if (voted.event() instanceof VotingEvent.VoteCounted counted) {
            voted.resolution().ifPresent(resolution -> counted(counted, resolution));
        }
        voted.resolution().ifPresent(this::articles);
    }

    private void counted(VotingEvent.VoteCounted counted, Resolution resolution) {
        if (counted.count().isPresent()) {
            new CountMinutes(text, motion.isElection())
                    .write(counted, counted.count().get(), resolution);
        } else {
            yesOrNo(counted, resolution);
        }
        quorum(counted.quorum());
        String ballot = counted.ballot().name().toLowerCase(Locale.ROOT).replace('_', '-');
        text.paragraph(
                counted.tellers().isEmpty() || differed
                        ? text.say("ballot." + ballot)
                        : text.say("ballot." + ballot) + " "
                                + text.say("counted-apart", text.members(counted.tellers())));
        if (counted.refused() > 0) {
            text.paragraph(text.say(counted.refused() == 1 ? "refused.one" : "refused.many", counted.refused()));
        }
        named(counted);
    }

    private void yesOrNo(VotingEvent.VoteCounted counted, Resolution resolution) {
        Votes votes = counted.votes();
        if (counted.ballot() == Ballot.CONSENT) {
            text.paragraph(text.say(resolution.isCarried() ? "consent.reached" : "consent.missed"));
            return;
        }
        String outcome = resolution.outcome().name().toLowerCase(Locale.ROOT);
        text.paragraph(text.say(
                "outcome." + outcome, text.votes(votes.yes()), text.number(votes.no()), text.number(votes.abstain())));
        counted.casting().ifPresent(vote -> text.paragraph(text.say(vote == Vote.YES ? "casting.yes" : "casting.no")));
        needed("", votes, resolution.arithmetic());
        for (int i = 1; resolution.arithmetic().containsKey("also" + i + ".majority"); i++) {
            needed("also" + i + ".", votes, resolution.arithmetic());
        }
        Optional.ofNullable(resolution.arithmetic().get("weighed"))
                .ifPresent(weighed -> text.paragraph(text.say("weighed", text.number(Ratio.parse(weighed)))));
        text.table(columns(""), List.of(row(text.say("votes"), votes)));
        if (votes.classes().size() > 1) {
            List<List<String>> rows = new ArrayList<>();
            votes.classes().forEach((id, own) -> rows.add(row(MinutesText.escaped(id), own)));
            text.paragraph(text.say("classes"));
            text.table(columns(text.say("class")), rows);
        }
    }

    private List<String> columns(String first) {
        return List.of(
                first,
                text.say("for"),
                text.say("against"),
                text.say("abstentions"),
                text.say("blank"),
                text.say("invalid"),
                text.say("not-voting"),
                text.say("attending"));
    }

    private List<String> row(String name, Votes votes) {
        return List.of(
                name,
                text.number(votes.yes()),
                text.number(votes.no()),
                text.number(votes.abstain()),
                text.number(votes.blank()),
                text.number(votes.invalid()),
                text.number(votes.notVoting()),
                text.number(votes.attending()));
    }

    private void needed(String prefix, Votes votes, SortedMap<String, String> all) {
        SortedMap<String, String> figures = new TreeMap<>();
        all.forEach((name, figure) -> {
            if (name.startsWith(prefix)) {
                figures.put(name.substring(prefix.length()), figure);
            }
        });
        String majority = figures.getOrDefault("majority", "");
        if (!majority.equals("more-than") && !majority.equals("at-least")) {
            return;
        }
        Ratio needed = Ratio.parse(figures.getOrDefault("needed", "0"));
        boolean weighed = all.containsKey("weighed");
        boolean whole = votes.eligible().isWhole() && votes.attending().isWhole() && !weighed;
        BigInteger least = majority.equals("more-than")
                ? needed.floor().add(BigInteger.ONE)
                : needed.ceiling().max(BigInteger.ONE);
        text.paragraph(text.say(
                "needed." + majority + (whole ? "" : ".exact"),
                figures.getOrDefault("of", ""),
                text.number(Ratio.parse(figures.getOrDefault("baseVotes", "0"))),
                text.say("base." + figures.getOrDefault("base", "cast")),
                whole ? least.toString() : text.number(needed)));
    }

    private void quorum(List<Requirement> quorum) {
        for (Requirement requirement : quorum) {
            boolean members = requirement.of().equals("members");
            String line = text.say(
                    (requirement.isMet() ? "quorum.met." : "quorum.missed.") + requirement.of(),
                    text.number(requirement.found()),
                    members ? requirement.needed().ceiling() : text.number(requirement.needed()));
            text.paragraph(requirement
                    .memberClass()
                    .map(id -> text.say("quorum.class", MinutesText.escaped(id), line))
                    .orElse(line));
        }
    }

    private void named(VotingEvent.VoteCounted counted) {
        if (!counted.named().isEmpty()) {
            for (Vote vote : Vote.values()) {
                List<MemberId> who = counted.named().entrySet().stream()
                        .filter(entry -> entry.getValue() == vote)
                        .map(java.util.Map.Entry::getKey)
                        .toList();
                if (!who.isEmpty()) {
                    String side = vote.name().toLowerCase(Locale.ROOT);
                    text.line("- " + text.say("named." + side, text.members(who)));
                }
            }
            text.line("");
        }
        if (!counted.papers().isEmpty()) {
            counted.papers()
                    .forEach((who, paper) -> text.line("- " + text.say("named.paper", text.name(who), paper(paper))));
            text.line("");
        }
    }

    private String paper(Paper paper) {
        if (paper.unreadable().isPresent() || paper.isBlank()) {
            return text.say(paper.isBlank() ? "paper.blank" : "paper.invalid");
        }
        List<String> ranks = new ArrayList<>();
        for (List<String> rank : paper.ranks()) {
            List<String> names = new ArrayList<>();
            for (String option : rank) {
                boolean person = motion.isElection()
                        && motion.contest()
                                .map(Contest::options)
                                .orElse(List.of())
                                .contains(option);
                names.add(text.option(option, person));
            }
            ranks.add(names.isEmpty() ? "–" : String.join(" = ", names));
        }
        return String.join(" &gt; ", ranks);
    }

    private void articles(Resolution resolution) {
        if (!resolution.articles().isEmpty()) {
            List<String> articles = resolution.articles().stream()
                    .map(article -> "`" + article.replace("`", "") + "`")
                    .toList();
            text.paragraph(text.say(articles.size() == 1 ? "article" : "articles", String.join(", ", articles)));
        }
        Optional<String> subject = resolution.subject().filter(about -> about.matches("[0-9a-f]{64}"));
        subject.ifPresent(digest -> text.paragraph(text.say("digest", digest)));
    }
}
