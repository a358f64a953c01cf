package coop.store;

import coop.core.journal.JournalStore;
import coop.core.membership.MemberDirectory;
import coop.testkit.DirectoryContract;
import coop.testkit.JournalStoreContract;
import java.nio.file.Path;

class SqliteContractTest implements JournalStoreContract, DirectoryContract {
    @Override
    public JournalStore open(Path folder) {
        return StoreFile.open(folder.resolve("journal.sqlite")).journals();
    }

    @Override
    public Opened openDirectory(Path folder) {
        StoreFile store = StoreFile.open(folder.resolve("journal.sqlite"));
        return new Opened() {
            @Override
            public MemberDirectory directory() {
                return store.directory();
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    @Override
    public boolean isDurable() {
        return true;
    }
}
