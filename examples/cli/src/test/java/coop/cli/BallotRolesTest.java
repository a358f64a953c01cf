package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed vote among roles that are separate users of the operating system. Needs root, to become each of them. */
class BallotRolesTest {
    private static final Map<String, Integer> USERS =
            new TreeMap<>(Map.of("box", 61001, "first", 61002, "second", 61003, "voter", 61004, "auditor", 61005));

    @TempDir
    private Path folder;

    private String classPath = "";

    /** What another user may read: what the app is made of. */
    private void everybodyReadsTheApp() throws IOException {
        StringBuilder path = new StringBuilder();
        Path app = Files.createDirectories(folder.resolve("app"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            Path to = app.resolve(path.length() + "-" + from.getFileName());
            if (!Files.exists(from)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(from)) {
                for (Path one : all.toList()) {
                    Path copy = to.resolve(from.relativize(one).toString()).normalize();
                    if (Files.isDirectory(one)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(one, from.equals(one) ? to : copy, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(to);
        }
        classPath = path.toString();
        open(folder, "rwxr-xr-x");
        try (Stream<Path> all = Files.walk(app)) {
            for (Path one : all.toList()) {
                open(one, Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }

    private static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private Path dir(String role) {
        return folder.resolve(role);
    }

    private int as(String role, List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + USERS.get(role),
                "--regid=" + USERS.get(role),
                "--clear-groups",
                "--no-new-privs"));
        all.addAll(command);
        Process process = new ProcessBuilder(all)
                .directory(dir(role).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(role + ".log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void does(int code, String role, String... arguments) throws IOException, InterruptedException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + dir(role),
                "-Dorg.sqlite.tmpdir=" + dir(role),
                "-cp",
                classPath,
                Commands.class.getName()));
        java.addAll(List.of(arguments));
        assertThat(as(role, java))
                .as("%s: %s", List.of(arguments), Files.readString(folder.resolve(role + ".log")))
                .isEqualTo(code);
    }

    @Test
    @Tag("nightly")
    void each_role_does_its_part_and_none_can_read_the_secrets_of_another() throws Exception {
        boolean root =
                System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/setpriv"));
        Assumptions.assumeTrue(root, "only root can become other users");
        everybodyReadsTheApp();
        for (Map.Entry<String, Integer> user : USERS.entrySet()) {
            Path own = Files.createDirectories(dir(user.getKey()));
            Files.setAttribute(own, "unix:uid", user.getValue());
            Files.setAttribute(own, "unix:gid", user.getValue());
            open(own, "rwx--x--x");
        }
        Path table = Files.createDirectories(folder.resolve("table"));
        open(table, "rwxrwxrwx");

        does(0, "first", "ballot", "keygen", "--role", "scrutineer", "--name", "scrutineer-1", "--dir", "keys");
        does(0, "second", "ballot", "keygen", "--role", "scrutineer", "--name", "scrutineer-2", "--dir", "keys");
        StringBuilder electorate = new StringBuilder("member,votes,holder\n# 2026-05-20\n");
        for (int member = 1; member <= 4; member++) {
            electorate.append('m').append(member).append(",1,\n");
        }
        Path voters = Files.writeString(table.resolve("electorate.csv"), electorate);
        does(
                0,
                "box",
                "ballot",
                "keygen",
                "--role",
                "box",
                "--dir",
                "private",
                Commands.THEN,
                "ballot",
                "open",
                "--dir",
                "private",
                "--ballot",
                "mill",
                "--question",
                "Shall we buy the mill?",
                "--electorate",
                voters.toString(),
                "--opens",
                "2020-01-01T08:00",
                "--closes",
                "2120-01-01T08:00",
                "--zone",
                "Europe/Brussels",
                "--scrutineer",
                dir("first").resolve("keys/scrutineer-1.txt").toString(),
                "--scrutineer",
                dir("second").resolve("keys/scrutineer-2.txt").toString(),
                "--crowd",
                "3",
                "--approve",
                "m1",
                "--approve",
                "m2");
        Path setup = dir("box").resolve("private/setup.txt");
        List<String> seals = new ArrayList<>();
        List<String> takes = new ArrayList<>();
        for (int member = 1; member <= 3; member++) {
            seals.addAll(List.of(
                    "ballot",
                    "cast",
                    "--setup",
                    setup.toString(),
                    "--choice",
                    member == 2 ? "no" : "yes",
                    "--out",
                    "m" + member,
                    Commands.THEN));
            takes.addAll(List.of(
                    "ballot",
                    "cast",
                    "--dir",
                    "private",
                    "--envelope",
                    dir("voter").resolve("m" + member + "/envelope.txt").toString(),
                    "--principal",
                    "m" + member,
                    "--command",
                    "c" + member,
                    "--receipt",
                    table.resolve("receipt-" + member + ".txt").toString(),
                    Commands.THEN));
        }
        seals.remove(seals.size() - 1);
        does(0, "voter", seals.toArray(String[]::new));
        takes.addAll(List.of(
                "ballot",
                "close",
                "--dir",
                "private",
                "--early",
                "--approve",
                "m1",
                "--approve",
                "m2",
                "--out",
                table.toString()));
        does(0, "box", takes.toArray(String[]::new));
        does(0, "first", "ballot", "peel", "--dir", "keys", "--from", table.toString(), "--out", table.toString());
        does(0, "second", "ballot", "peel", "--dir", "keys", "--from", table.toString(), "--out", table.toString());
        Path bundle = table.resolve("bundle");
        does(0, "box", "ballot", "publish", "--dir", "private", "--from", table.toString(), "--out", bundle.toString());
        assertThat(Files.readString(bundle.resolve("result.txt"))).contains("tally 2 yes\n", "tally 1 no\n");

        does(
                0,
                "auditor",
                "ballot",
                "verify",
                bundle.toString(),
                "--receipt",
                table.resolve("receipt-2.txt").toString());
        Path ballots = bundle.resolve("ballots.txt");
        byte[] bytes = Files.readAllBytes(ballots);
        bytes[bytes.length - 3] ^= 1;
        Files.write(ballots, bytes);
        does(1, "auditor", "ballot", "verify", bundle.toString());
        assertThat(Files.readString(folder.resolve("auditor.log"), StandardCharsets.UTF_8))
                .contains("ballots.txt: ");

        Map<String, String> secrets = Map.of(
                "first", "keys/scrutineer.key",
                "second", "keys/scrutineer.key",
                "box", "private/box.key",
                "voter", "m1/opening.txt");
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            Path file = dir(secret.getKey()).resolve(secret.getValue());
            assertThat(file).exists();
            for (String other : USERS.keySet()) {
                assertThat(as(other, List.of("cat", file.toString())) == 0)
                        .as("%s reads %s of %s", other, secret.getValue(), secret.getKey())
                        .isEqualTo(other.equals(secret.getKey()));
            }
        }
        for (String other : List.of("first", "second", "voter", "auditor")) {
            for (String file : List.of("private/box.sqlite", "private/voted.txt")) {
                assertThat(as(other, List.of("cat", dir("box").resolve(file).toString())))
                        .as("%s reads %s", other, file)
                        .isNotZero();
            }
        }
    }
}
