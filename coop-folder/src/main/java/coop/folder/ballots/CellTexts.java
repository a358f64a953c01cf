package coop.folder.ballots;

import java.util.Arrays;

/** The distinct texts of cells, each with a number and, once somebody said so, a meaning. Open addressing over characters. */
final class CellTexts {
    /** In place of a number: the cell is empty. */
    static final int NONE = -1;

    private static final int MOST = 1 << 16;
    private static final int NOT_YET = Integer.MIN_VALUE;

    private int[] slots = new int[1 << 8];
    private char[][] texts = new char[1 << 6][];
    private int size;
    private int[] meanings = new int[1 << 6];

    CellTexts() {
        Arrays.fill(slots, NONE);
    }

    /** Forgets everything if too much has come together; the numbers given before are void then. */
    void makeRoom() {
        if (size > MOST) {
            size = 0;
            Arrays.fill(slots, NONE);
        }
    }

    int number(char[] buffer, int from, int to) {
        int slot = slot(hash(buffer, from, to));
        int number = slots[slot];
        while (number != NONE && !equal(texts[number], buffer, from, to)) {
            slot = slot + 1 & slots.length - 1;
            number = slots[slot];
        }
        return number != NONE ? number : add(Arrays.copyOfRange(buffer, from, to), slot);
    }

    String text(int number) {
        return new String(texts[number]);
    }

    boolean isUnderstood(int number) {
        return meanings[number] != NOT_YET;
    }

    void understand(int number, int meaning) {
        meanings[number] = meaning;
    }

    int meaning(int number) {
        return meanings[number];
    }

    private int add(char[] text, int slot) {
        int number = size++;
        if (number == meanings.length) {
            meanings = Arrays.copyOf(meanings, 2 * number);
            texts = Arrays.copyOf(texts, 2 * number);
        }
        texts[number] = text;
        meanings[number] = NOT_YET;
        slots[slot] = number;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, NONE);
            for (int i = 0; i < size; i++) {
                int free = slot(hash(texts[i], 0, texts[i].length));
                while (slots[free] != NONE) {
                    free = free + 1 & slots.length - 1;
                }
                slots[free] = i;
            }
        }
        return number;
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B9 >>> 7) & slots.length - 1;
    }

    private static int hash(char[] buffer, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash;
    }

    private static boolean equal(char[] text, char[] buffer, int from, int to) {
        int length = to - from;
        if (text.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[i] != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }
}
