package coop.voting;

/** Of which votes a majority is a part. */
public enum Base {
    /** Yes and no; abstentions, blank and invalid papers are not cast. */
    CAST {
        @Override
        coop.core.value.Ratio of(Votes votes) {
            return votes.cast();
        }
    },
    /** All votes of the members who are present or represented, whether they voted or not. */
    PRESENT {
        @Override
        coop.core.value.Ratio of(Votes votes) {
            return votes.attending();
        }
    },
    /** All votes on the roll, those of absent members too. */
    ELIGIBLE {
        @Override
        coop.core.value.Ratio of(Votes votes) {
            return votes.eligible();
        }
    },
    /** The number of all members, suspended ones too, each counted once. */
    MEMBERS {
        @Override
        coop.core.value.Ratio of(Votes votes) {
            return votes.members();
        }
    };

    abstract coop.core.value.Ratio of(Votes votes);
}
