package coop.voting.ballot;

import coop.voting.Contest;
import coop.voting.Motion;
import coop.voting.Paper;
import coop.voting.Vote;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked in a secret vote.
 *
 * @param title the question in words, one line of at most 300 characters
 * @param form what an answer looks like
 * @param options what can be chosen, in the order of the agenda; none for yes or no
 * @param seats how many are chosen; 1 for yes or no
 * @param method the id of the counting method; none for yes or no
 */
public record Question(String title, Form form, List<String> options, int seats, Optional<String> method) {
    /** The most options there can be. */
    public static final int MOST_OPTIONS = 200;

    private static final int LONGEST_RANKING = 50;
    private static final int LONGEST_TITLE = 300;

    /** What an answer looks like. */
    public enum Form {
        /** {@code yes}, {@code no}, {@code abstain} or {@code blank}. */
        YES_NO,
        /** Options in an order, best first, equals allowed: {@code 2>1=3} by their numbers; nothing for a blank paper. */
        RANKING,
        /** Options without order: {@code 1+3} by their numbers; nothing for a blank paper. */
        APPROVAL;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @throws IllegalArgumentException if the title or an option does not fit in a line, an option stands twice, there are more
     *     than 200, or a yes or no has any of them
     */
    public Question {
        options = List.copyOf(options);
        if (!Lines.fits(title, LONGEST_TITLE) || !options.stream().allMatch(option -> Lines.fits(option, 200))) {
            throw new IllegalArgumentException("wanted a question and options in a line each, without hidden signs");
        }
        if (options.size() > MOST_OPTIONS || options.stream().distinct().count() < options.size()) {
            throw new IllegalArgumentException("wanted at most " + MOST_OPTIONS + " options, each once");
        }
        boolean yesOrNo = form == Form.YES_NO;
        if (yesOrNo != options.isEmpty() || yesOrNo && method.isPresent() || seats < 1) {
            throw new IllegalArgumentException("wanted options and a method for a choice, and none for yes or no");
        }
        method.ifPresent(id -> {
            if (!id.matches("[a-z][a-z0-9-]{0,63}")) {
                throw new IllegalArgumentException("wanted the id of a counting method");
            }
        });
    }

    /** For or against. */
    public static Question yesOrNo(String title) {
        return new Question(title, Form.YES_NO, List.of(), 1, Optional.empty());
    }

    /**
     * The question of a motion.
     *
     * @param form what an answer looks like, when it is an election or a choice
     * @param method the counting method, when it is an election or a choice
     */
    public static Question of(Motion motion, Form form, String method) {
        return motion.contest()
                .map(contest -> of(motion.title(), contest, form, method))
                .orElseGet(() -> yesOrNo(motion.title()));
    }

    private static Question of(String title, Contest contest, Form form, String method) {
        return new Question(title, form, contest.options(), contest.seats(), Optional.of(method));
    }

    /**
     * Reads an answer as a member writes it: {@code yes}; {@code Ada > Ben = Cem}; {@code Ada + Ben}; an option may be given by
     * its number, {@code #2}.
     *
     * @throws InvalidBallotException if the question does not allow it
     */
    public Choice read(String text) {
        if (form == Form.YES_NO) {
            return decode(text.strip().toLowerCase(Locale.ROOT));
        }
        if (text.isBlank()) {
            return decode("");
        }
        boolean approval = form == Form.APPROVAL;
        StringBuilder code = new StringBuilder();
        for (String rank : text.split(approval ? "\\+" : ">", -1)) {
            code.append(code.isEmpty() ? "" : approval ? "+" : ">");
            List<Integer> equals = new ArrayList<>();
            for (String name : approval ? new String[] {rank} : rank.split("=", -1)) {
                equals.add(place(name.strip()));
            }
            equals.sort(null);
            for (int i = 0; i < equals.size(); i++) {
                code.append(i == 0 ? "" : "=").append(equals.get(i));
            }
        }
        return decode(approval ? sorted(code.toString()) : code.toString());
    }

    private static String sorted(String code) {
        StringBuilder sorted = new StringBuilder();
        java.util.Arrays.stream(code.split("\\+"))
                .map(Integer::valueOf)
                .sorted()
                .forEach(place -> sorted.append(sorted.isEmpty() ? "" : "+").append(place));
        return sorted.toString();
    }

    private int place(String name) {
        if (name.isEmpty()) {
            throw new InvalidBallotException("ballot.skipped-rank", "A rank of the ballot is empty");
        }
        int place = options.indexOf(name) + 1;
        if (place == 0 && name.matches("#[1-9][0-9]{0,2}")) {
            place = Integer.parseInt(name.substring(1));
        }
        if (place < 1 || place > options.size()) {
            throw unknown();
        }
        return place;
    }

    /**
     * The choice of a code, as it stands in an opened ballot.
     *
     * @throws InvalidBallotException if the question does not allow it
     */
    Choice decode(String code) {
        switch (form) {
            case YES_NO -> {
                if (!List.of("yes", "no", "abstain", "blank").contains(code)) {
                    throw new InvalidBallotException("ballot.not-yes-or-no", "The ballot is neither yes nor no");
                }
            }
            case RANKING -> ranks(code, ">");
            case APPROVAL -> ranks(code, "\\+");
        }
        return new Choice(code);
    }

    private List<List<String>> ranks(String code, String between) {
        if (code.isEmpty()) {
            return List.of();
        }
        String[] ranks = code.split(between, -1);
        if (form == Form.RANKING && ranks.length > Math.max(LONGEST_RANKING, options.size())) {
            throw new InvalidBallotException("ballot.too-long", "The ballot has more ranks than there can be");
        }
        List<List<String>> read = new ArrayList<>();
        BitSet seen = new BitSet();
        int before = 0;
        for (String rank : ranks) {
            List<String> equals = new ArrayList<>();
            if (form == Form.RANKING) {
                before = 0;
            }
            for (String text : form == Form.RANKING ? rank.split("=", -1) : new String[] {rank}) {
                if (text.isEmpty()) {
                    throw new InvalidBallotException("ballot.skipped-rank", "A rank of the ballot is empty");
                }
                int place = text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : 0;
                if (place < 1 || place > options.size()) {
                    throw unknown();
                }
                if (seen.get(place)) {
                    throw new InvalidBallotException("ballot.option-twice", "The ballot names an option twice");
                }
                if (place < before) {
                    throw new InvalidBallotException("ballot.not-in-order", "Equals are not in their order");
                }
                before = place;
                seen.set(place);
                equals.add(options.get(place - 1));
            }
            read.add(equals);
        }
        return read;
    }

    private static InvalidBallotException unknown() {
        return new InvalidBallotException("ballot.unknown-option", "The ballot names an option that there is not");
    }

    /** A choice for or against, as votes are counted. */
    Vote vote(Choice choice) {
        return Vote.valueOf(choice.code().toUpperCase(Locale.ROOT));
    }

    /** A choice between options, as papers are counted. */
    Paper paper(Choice choice) {
        List<List<String>> ranks = ranks(choice.code(), form == Form.RANKING ? ">" : "\\+");
        return form == Form.RANKING
                ? new Paper(ranks, Optional.empty())
                : Paper.approving(ranks.stream().flatMap(List::stream).toList());
    }

    /** A choice in the words of the question, for the member who made it and for opened ballots. */
    public String words(Choice choice) {
        if (form == Form.YES_NO) {
            return choice.code();
        }
        List<String> ranks = ranks(choice.code(), form == Form.RANKING ? ">" : "\\+").stream()
                .map(equals -> String.join(" = ", equals))
                .toList();
        return ranks.isEmpty() ? "blank" : String.join(form == Form.RANKING ? " > " : " + ", ranks);
    }
}
