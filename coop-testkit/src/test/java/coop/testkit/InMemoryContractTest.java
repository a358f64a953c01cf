package coop.testkit;

import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.membership.DirectoryInMemory;
import coop.core.membership.MemberDirectory;
import java.nio.file.Path;

class InMemoryContractTest implements JournalStoreContract, DirectoryContract {
    @Override
    public JournalStore open(Path folder) {
        return new StoreInMemory();
    }

    @Override
    public Opened openDirectory(Path folder) {
        return opened(new DirectoryInMemory());
    }

    static Opened opened(MemberDirectory directory) {
        return new Opened() {
            @Override
            public MemberDirectory directory() {
                return directory;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public boolean isDurable() {
        return false;
    }
}
