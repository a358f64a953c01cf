package coop.folder.keeping;

import coop.core.RefusedException;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.folder.AgendaDetails;
import coop.folder.AgendaItem;
import coop.folder.MeetingDetails;
import coop.folder.MeetingFolder;
import coop.folder.Problem;
import coop.folder.ProxyRow;
import coop.voting.Convener;
import coop.voting.Document;
import coop.voting.Item;
import coop.voting.Moment;
import coop.voting.Motion;
import coop.voting.Objection;
import coop.voting.PapersHandedOut;
import coop.voting.Proxy;
import coop.voting.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a meeting's files say of how it was called and held, as the voting rules take it. */
record MeetingCall(Keys keys) {
    Item item(AgendaItem item, Optional<Motion> motion) {
        AgendaDetails details = item.details();
        boolean papers = details.handedOut() != null || !details.signed().isEmpty() || details.note() != null;
        return new Item(
                item.title(),
                motion,
                Optional.ofNullable(details.at()),
                numbers(details.putBy()),
                Optional.ofNullable(details.putOn()),
                Optional.ofNullable(details.proposal()),
                details.documents().stream()
                        .map(document -> new Document(document.name(), Hash.parse(document.digest())))
                        .toList(),
                Optional.ofNullable(details.amends()),
                Optional.ofNullable(details.wording()),
                Optional.ofNullable(details.withdrawn()),
                details.adjourned(),
                papers
                        ? Optional.of(new PapersHandedOut(
                                Optional.ofNullable(details.handedOut()).map(Integer::longValue),
                                numbers(details.signed()),
                                Optional.ofNullable(details.note())))
                        : Optional.empty());
    }

    private List<MemberId> numbers(List<String> persons) {
        return persons.stream().map(keys::number).toList();
    }

    Optional<Convener> convener(MeetingDetails details) {
        return Optional.ofNullable(details.convenedBy())
                .map(by -> new Convener(by, Optional.ofNullable(details.requested()), numbers(details.requestedBy())));
    }

    List<Objection> objections(MeetingDetails details) {
        return details.objections().stream()
                .map(objection -> new Objection(
                        keys.number(objection.by()),
                        Optional.ofNullable(objection.about()).map(keys::number),
                        objection.grounds(),
                        Optional.ofNullable(objection.ruling())))
                .toList();
    }

    /** When it begins. A time that clocks leave out or show twice, without the offset, is a problem of the file. */
    Optional<Moment> starts(MeetingFolder held, List<Problem> problems) {
        String time = held.meeting().details().starts();
        return time == null ? Optional.empty() : moment(held, "starts", held.date() + "T" + time, problems);
    }

    Optional<Moment> closes(MeetingFolder held, List<Problem> problems) {
        String time = held.meeting().details().closes();
        return time == null ? Optional.empty() : moment(held, "closes", time, problems);
    }

    private static Optional<Moment> moment(MeetingFolder held, String key, String time, List<Problem> problems) {
        @Nullable String zone = held.meeting().details().zone();
        if (zone == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Moment.of(
                    time, zone, Optional.ofNullable(held.meeting().details().offset())));
        } catch (RefusedException refused) {
            refused.reasons()
                    .forEach(reason -> problems.add(new Problem(
                            held.path() + "/meeting.json",
                            1,
                            key,
                            0,
                            reason.code().replace("time.", "moment."),
                            time,
                            reason.arguments(),
                            "")));
            return Optional.empty();
        }
    }

    Proxy proxy(ProxyRow row) {
        SortedMap<String, Vote> instructions = new TreeMap<>();
        row.instructions().forEach((motion, vote) -> instructions.put(motion, Vote.valueOf(vote.name())));
        return new Proxy(
                keys.number(row.principal()),
                keys.number(row.holder()),
                row.motions(),
                Optional.ofNullable(row.meeting()).map(LocalDate::toString),
                Optional.ofNullable(row.until()),
                Optional.ofNullable(row.revoked()),
                instructions);
    }
}
