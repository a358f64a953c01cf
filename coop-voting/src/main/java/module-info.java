/** Counting methods, assemblies, proxies, ballots and minutes. */
@org.jspecify.annotations.NullMarked
module coop.voting {
    requires transitive coop.core;
    requires org.pcollections;

    exports coop.voting;
    exports coop.voting.ballot;
    exports coop.voting.count;
    exports coop.voting.count.committee;
    exports coop.voting.count.pairwise;
    exports coop.voting.count.seats;
    exports coop.voting.count.tally;
    exports coop.voting.count.transfer;
    exports coop.voting.wiring;

    opens coop.voting.wiring to
            com.google.guice;

    provides coop.core.plugin.CoopPlugin with
            coop.voting.VotingPlugin;
    provides coop.core.wiring.CoopModule with
            coop.voting.wiring.VotingModule;
}
