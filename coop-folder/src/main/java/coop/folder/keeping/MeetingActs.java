package coop.folder.keeping;

import coop.capital.Shares;
import coop.capital.Surplus;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Membership;
import coop.core.plugin.Installed;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.folder.AgendaItem;
import coop.folder.AttendanceMode;
import coop.folder.AttendanceRow;
import coop.folder.BallotFile;
import coop.folder.BallotForm;
import coop.folder.CooperativeFolder;
import coop.folder.MeetingFolder;
import coop.folder.Problem;
import coop.folder.Source;
import coop.folder.keeping.Act.Turn;
import coop.voting.Assembly;
import coop.voting.Attendance;
import coop.voting.Ballot;
import coop.voting.Ballots;
import coop.voting.Contest;
import coop.voting.Held;
import coop.voting.Item;
import coop.voting.Meeting;
import coop.voting.Motion;
import coop.voting.Presence;
import coop.voting.Proxy;
import coop.voting.Stay;
import coop.voting.TieInput;
import coop.voting.Vote;
import coop.voting.ballot.BallotScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The acts of the meetings: each is convened and held, and what it decided on surplus and statutes is carried out. */
record MeetingActs(
        CooperativeFolder folder, Keys keys, Installed installed, List<Problem> problems, List<SealedReading> sealed) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (MeetingFolder held : folder.meetings()) {
            SortedMap<String, Statutes> statutes = statutes(held, installed, problems);
            Meeting meeting = meeting(held, statutes);
            Source source = new Source(held.path() + "/meeting.json", 1);
            String key = "meetings/" + held.date();
            acts.add(Act.of(
                            key + "/convened",
                            held.meeting().convened(),
                            meeting.continues().isPresent() ? Turn.AFTERWARDS : Turn.CONVENING,
                            source,
                            coop -> Assembly.convene(coop, meeting),
                            announced(meeting))
                    .forGood());
            if (held.attendance().isEmpty()) {
                continue;
            }
            acts.add(held(held, meeting, key, source));
            acts.add(Act.of(
                    key + "/valued", held.date(), Turn.STATUTES, source, coop -> Shares.value(coop, held.date())));
            for (AgendaItem item : held.meeting().agenda()) {
                follow(held, item, statutes, key).ifPresent(acts::add);
            }
        }
        return acts;
    }

    /** All statutes that meetings are to adopt, by file, each read for its problems. */
    static void statutes(CooperativeFolder folder, Installed installed, List<Problem> problems) {
        folder.meetings().forEach(held -> statutes(held, installed, problems));
    }

    private static SortedMap<String, Statutes> statutes(
            MeetingFolder held, Installed installed, List<Problem> problems) {
        SortedMap<String, Statutes> read = new TreeMap<>();
        for (AgendaItem item : held.meeting().agenda()) {
            String file = item.statutes();
            String text = file == null ? null : held.documents().get(file);
            if (file != null && text != null) {
                StatutesFiles.read(installed, held.path() + "/" + file, text, problems)
                        .ifPresent(statutes -> read.put(file, statutes));
            }
        }
        return read;
    }

    private Meeting meeting(MeetingFolder held, SortedMap<String, Statutes> statutes) {
        List<Item> items = new ArrayList<>();
        for (AgendaItem item : held.meeting().agenda()) {
            items.add(new MeetingCall(keys)
                    .item(item, Optional.ofNullable(item.motion()).map(id -> motion(item, id, statutes))));
        }
        LocalDate recordDate = held.meeting().recordDate();
        MeetingCall call = new MeetingCall(keys);
        return new Meeting(
                held.date().toString(),
                held.date(),
                held.meeting().kind().word(),
                held.meeting().convened(),
                recordDate == null ? held.date() : recordDate,
                held.meeting().call(),
                Optional.ofNullable(held.meeting().secondCallOf()).map(LocalDate::toString),
                person(held.meeting().chair()),
                person(held.meeting().secretary()),
                held.meeting().tellers().stream().map(keys::number).toList(),
                items,
                call.convener(held.meeting().details()),
                call.starts(held, problems),
                call.closes(held, problems),
                Optional.ofNullable(held.meeting().details().place()),
                Optional.ofNullable(held.meeting().details().adjournedTo()),
                Optional.ofNullable(held.meeting().details().continues()).map(LocalDate::toString),
                call.objections(held.meeting().details()));
    }

    /** What the notice says: not who chairs, nor what broke a tie. */
    private static Object[] announced(Meeting meeting) {
        return new Object[] {
            meeting.kind(),
            meeting.on(),
            meeting.convened(),
            meeting.recordDate(),
            meeting.call(),
            meeting.secondCallOf(),
            meeting.agenda().stream().map(MeetingActs::announced).toList()
        };
    }

    private static Object announced(Item item) {
        return item.motion()
                .<Object>map(motion -> List.of(
                        motion.id(),
                        motion.kind(),
                        motion.title(),
                        motion.subject(),
                        motion.ballot(),
                        motion.contest().map(Contest::options)))
                .orElse(item.title());
    }

    private Optional<MemberId> person(@Nullable String key) {
        return Optional.ofNullable(key).map(keys::number);
    }

    private Motion motion(AgendaItem item, String id, SortedMap<String, Statutes> statutes) {
        String kind = item.kind() == null ? "ordinary" : item.kind();
        Optional<String> subject = Optional.empty();
        if (item.year() != null) {
            subject = Optional.of(item.year().toString());
        } else if (item.member() != null) {
            subject = Optional.of(keys.number(item.member()).toString());
        } else if (item.statutes() != null) {
            subject = Optional.ofNullable(statutes.get(item.statutes()))
                    .map(adopted -> adopted.digest().toString());
        }
        Ballot ballot = ballot(item.ballot());
        Optional<Vote> casting = item.tie() instanceof AgendaItem.ByCasting cast
                ? Optional.of(Vote.valueOf(cast.vote().name()))
                : Optional.empty();
        return new Motion(id, kind, item.title(), subject, ballot, contest(item), casting);
    }

    private static Ballot ballot(@Nullable BallotForm form) {
        return form == null ? Ballot.SHOW_OF_HANDS : Ballot.valueOf(form.name());
    }

    private Optional<Contest> contest(AgendaItem item) {
        List<String> options = item.candidates().isEmpty()
                ? item.options()
                : item.candidates().stream().map(this::option).toList();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Contest(
                item.seats() == null ? 1 : item.seats(),
                options,
                Optional.ofNullable(item.method()),
                tie(item),
                Optional.ofNullable(item.term()),
                groups(item)));
    }

    private SortedMap<String, String> groups(AgendaItem item) {
        SortedMap<String, String> groups = new TreeMap<>();
        item.details().groups().forEach((candidate, group) -> groups.put(option(candidate), group));
        return groups;
    }

    private Optional<TieInput> tie(AgendaItem item) {
        AgendaItem.TieRule rule = item.tie();
        if (rule instanceof AgendaItem.ByLot lot) {
            return Optional.of(TieInput.lot(lot.seed()));
        }
        if (rule instanceof AgendaItem.ByOrder order) {
            return Optional.of(TieInput.order(
                    order.options().stream().map(some -> name(item, some)).toList()));
        }
        return Optional.empty();
    }

    private String option(String candidate) {
        return keys.number(candidate).toString();
    }

    private String name(AgendaItem item, String option) {
        return item.candidates().contains(option) ? option(option) : option;
    }

    private Act held(MeetingFolder held, Meeting meeting, String key, Source source) {
        Attendance attendance = attendance(held);
        SortedMap<String, Ballots> ballots = new TreeMap<>();
        held.meeting().agenda().forEach(item -> {
            BallotFile file = item.motion() == null ? null : held.ballots().get(item.motion());
            if (item.motion() != null && file != null) {
                ballots.put(item.motion(), new BallotReading(item, keys).of(file));
            }
        });
        SealedReading envelopes = new SealedReading(held, meeting, keys);
        if (envelopes.isEmpty()) {
            return Act.of(
                            key + "/held",
                            held.date(),
                            Turn.MEETING,
                            source,
                            coop -> Assembly.hold(coop, meeting, attendance, ballots)
                                    .ruling(),
                            meeting,
                            attendance,
                            ballots)
                    .forGood()
                    .with(coop -> asides(held, Assembly.hold(coop, meeting, attendance, ballots)));
        }
        sealed.add(envelopes);
        return Act.of(
                        key + "/held",
                        held.date(),
                        Turn.MEETING,
                        source,
                        coop -> Ruling.granted(envelopes.events(coop).toArray(Event[]::new))
                                .and(Assembly.hold(coop, meeting, attendance, all(ballots, envelopes, coop))
                                        .ruling()),
                        meeting,
                        attendance,
                        ballots,
                        held.sealed().values().stream()
                                .map(vote -> BallotScheme.archiveDigest(vote.files()))
                                .toList())
                .forGood()
                .with(coop -> {
                    List<Line> lines = new ArrayList<>(envelopes.lines(coop));
                    lines.addAll(asides(held, Assembly.hold(coop, meeting, attendance, all(ballots, envelopes, coop))));
                    return lines;
                });
    }

    private static SortedMap<String, Ballots> all(
            SortedMap<String, Ballots> ballots, SealedReading envelopes, Cooperative coop) {
        SortedMap<String, Ballots> all = new TreeMap<>(ballots);
        all.putAll(envelopes.ballots(coop));
        return all;
    }

    private Attendance attendance(MeetingFolder held) {
        SortedMap<MemberId, Presence> present = new TreeMap<>();
        SortedMap<MemberId, List<Stay>> stays = new TreeMap<>();
        for (AttendanceRow row : held.attendance()) {
            MemberId who = keys.number(row.person());
            present.put(who, row.mode() == AttendanceMode.REMOTE ? Presence.REMOTE : Presence.PRESENT);
            if (row.arrived() != null || row.left() != null) {
                stays.computeIfAbsent(who, none -> new ArrayList<>())
                        .add(new Stay(
                                Optional.ofNullable(row.arrived()).map(Object::toString),
                                Optional.ofNullable(row.left()).map(Object::toString)));
            }
        }
        List<Proxy> proxies =
                held.proxies().stream().map(new MeetingCall(keys)::proxy).toList();
        return new Attendance(present, proxies, stays);
    }

    /** What the meeting refused: guests, proxies and named votes, each at its line, and votes that are void. */
    private List<Line> asides(MeetingFolder held, Held meeting) {
        List<Line> lines = new ArrayList<>();
        meeting.refusals()
                .forEach(refusal -> lines.add(new Line(Line.Outcome.REFUSED, attending(held, refusal), refusal)));
        meeting.proxies()
                .forEach(refused -> held.proxies().stream()
                        .filter(row -> keys.number(row.principal())
                                        .equals(refused.proxy().principal())
                                && keys.number(row.holder())
                                        .equals(refused.proxy().holder()))
                        .findFirst()
                        .ifPresent(row -> lines.add(new Line(Line.Outcome.REFUSED, row.source(), refused.reason()))));
        meeting.tallies()
                .forEach(tally -> tally.refused().forEach(refused -> {
                    BallotFile file = held.ballots().get(tally.motion().id());
                    if (file != null) {
                        lines.add(new Line(Line.Outcome.REFUSED, source(file, refused.who()), refused.reason()));
                    }
                }));
        meeting.tallies().forEach(tally -> {
            BallotFile file = held.ballots().get(tally.motion().id());
            Source source = new Source(file == null ? held.path() + "/meeting.json" : file.file(), 1);
            tally.reasons().forEach(reason -> lines.add(new Line(Line.Outcome.REFUSED, source, reason)));
        });
        return lines;
    }

    private Source attending(MeetingFolder held, Reason refusal) {
        return held.attendance().stream()
                .filter(row ->
                        refusal.arguments().contains(keys.number(row.person()).toString()))
                .map(AttendanceRow::source)
                .findFirst()
                .orElse(new Source(held.path() + "/meeting.json", 1));
    }

    private Source source(BallotFile file, MemberId who) {
        String key = keys.key(who);
        if (file instanceof BallotFile.NamedVotes named) {
            return named.votes().stream()
                    .filter(vote -> vote.person().equals(key))
                    .map(BallotFile.NamedVote::source)
                    .findFirst()
                    .orElse(new Source(file.file(), 1));
        }
        if (file instanceof BallotFile.Rankings rankings) {
            return rankings.ballots().stream()
                    .filter(ranking -> ranking.voter().equals(key))
                    .map(BallotFile.Ranking::source)
                    .findFirst()
                    .orElse(new Source(file.file(), 1));
        }
        return new Source(file.file(), 1);
    }

    private Optional<Act> follow(
            MeetingFolder held, AgendaItem item, SortedMap<String, Statutes> statutes, String meeting) {
        String id = item.motion();
        if (id == null || item.kind() == null) {
            return Optional.empty();
        }
        String key = meeting + "/" + id;
        if (item.kind().equals("surplus") && item.year() != null) {
            int year = item.year();
            return Optional.of(Act.of(
                    key + "/allocated",
                    held.date(),
                    Turn.ALLOCATION,
                    item.source(),
                    coop -> whenCarried(
                            coop,
                            id,
                            held.date(),
                            () -> Surplus.allocate(coop, Surplus.plan(coop, year), id, held.date())),
                    year));
        }
        Statutes adopted = item.statutes() == null ? null : statutes.get(item.statutes());
        if (item.kind().equals("statutes") && adopted != null) {
            LocalDate inForce = item.inForce() == null ? held.date() : item.inForce();
            return Optional.of(Act.of(
                            key + "/adopted",
                            held.date(),
                            Turn.STATUTES,
                            item.source(),
                            coop -> whenCarried(
                                    coop, id, held.date(), () -> Membership.amend(coop, adopted, id, inForce)),
                            adopted.digest(),
                            inForce)
                    .forGood());
        }
        return Optional.empty();
    }

    /** Nothing to record when the motion was not carried: the minutes say so already. */
    private static Ruling whenCarried(Cooperative coop, String resolution, LocalDate on, Supplier<Ruling> act) {
        return coop.book(MinuteBook.BOOK, on)
                        .find(resolution)
                        .filter(Resolution::isCarried)
                        .isPresent()
                ? act.get()
                : Ruling.granted();
    }
}
