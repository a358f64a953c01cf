package coop.capital;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The parts of several steps as one list. Immutable. */
final class Slices extends AbstractList<Slice> implements RandomAccess {
    private final List<Step> steps;
    private final int[] ends;

    Slices(List<Step> steps) {
        this.steps = steps;
        this.ends = new int[steps.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += steps.get(i).slices().size();
            ends[i] = end;
        }
    }

    @Override
    public Slice get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int found = Arrays.binarySearch(ends, index);
        int step = found < 0 ? -found - 1 : found + 1;
        while (ends[step] == index) {
            step++;
        }
        return steps.get(step).slices().get(index - (step == 0 ? 0 : ends[step - 1]));
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
