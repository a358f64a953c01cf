package coop.voting.count;

/** A trail that nobody wants. */
enum NoTrail implements PaperTrail {
    INSTANCE;

    @Override
    public void moved(int round, int ballot, int from, int to) {}

    @Override
    public void ended(int round, int ballot, int from, String reason) {}
}
