package coop.core.membership;

import java.util.Arrays;

/** The row of each person's number: an array as long as the numbers are dense, a table of hashes when they are not. */
final class Rows {
    private static final int SMALL = 1024;

    private int size;
    private long[] ids = new long[16];
    /** By number, one more than the row; 0 for none. In the table of hashes: by place. */
    private int[] places = new int[SMALL];

    private boolean dense = true;

    int size() {
        return size;
    }

    long id(int row) {
        return ids[row];
    }

    /** The row of a number, a new one at the end when there is none. */
    int of(long id) {
        if (dense && id >= places.length) {
            widen(id);
        }
        int place = dense ? (int) id : place(places, id);
        int known = places[place];
        if (known != 0) {
            return known - 1;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1));
        }
        ids[size++] = id;
        places[place] = size;
        if (!dense && size > places.length >> 1) {
            rehash(places.length << 1);
        }
        return size - 1;
    }

    /** The row of a number, or -1. */
    int find(long id) {
        if (dense) {
            return id < places.length ? places[(int) id] - 1 : -1;
        }
        return places[place(places, id)] - 1;
    }

    private void widen(long id) {
        long most = Math.max(SMALL, 4L * (size + 1));
        if (id < most) {
            places = Arrays.copyOf(places, (int) Math.min(most, Math.max(id + 1, places.length * 2L)));
        } else {
            dense = false;
            rehash(Integer.highestOneBit(Math.max(SMALL, size * 2)) << 1);
        }
    }

    private void rehash(int length) {
        int[] table = new int[length];
        for (int row = 0; row < size; row++) {
            table[place(table, ids[row])] = row + 1;
        }
        places = table;
    }

    private int place(int[] table, long id) {
        int mask = table.length - 1;
        int place = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[place] != 0 && ids[table[place] - 1] != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    void trim() {
        ids = Arrays.copyOf(ids, size);
        if (dense) {
            int last = places.length;
            while (last > 1 && places[last - 1] == 0) {
                last--;
            }
            places = Arrays.copyOf(places, last);
        }
    }
}
