package coop.voting;

/** What the agenda says of an item, beside its title. One thread only. */
final class ItemText {
    private final MinutesText text;

    ItemText(MinutesText text) {
        this.text = text;
    }

    void write(Item item) {
        if (!item.putBy().isEmpty()) {
            text.paragraph(text.say("put-by", text.members(item.putBy())));
        }
        item.proposal().ifPresent(id -> text.paragraph(text.say("proposal", MinutesText.escaped(id))));
        item.amends().ifPresent(id -> text.paragraph(text.say("amends", MinutesText.escaped(id))));
        item.wording().ifPresent(wording -> text.paragraph(text.say("wording", MinutesText.escaped(wording))));
        if (!item.documents().isEmpty()) {
            text.paragraph(text.say(
                    "documents",
                    text.list(item.documents().stream()
                            .map(document ->
                                    text.say("document", MinutesText.escaped(document.name()), document.digest()))
                            .toList())));
        }
        item.at().ifPresent(time -> text.paragraph(text.say("at", MinutesText.escaped(time))));
    }
}
