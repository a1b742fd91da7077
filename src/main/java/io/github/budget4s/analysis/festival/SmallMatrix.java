package io.github.budget4s.analysis.festival;

import java.util.Arrays;

/** Solves the few equations of an estimate: symmetric, positive definite, five by five. */
final class SmallMatrix {

    private SmallMatrix() {}

    /**
     * Solves {@code matrix x = right} by the square root of the matrix (Cholesky).
     *
     * @param held which unknowns are 0, and their equations left out
     */
    static double[] solve(double[][] matrix, double[] right, boolean[] held) {
        int size = right.length;
        double[][] root = root(without(matrix, held));
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            x[i] = held[i] ? 0 : x[i];
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }

    /** Returns the diagonal of the inverse. */
    static double[] inverseDiagonal(double[][] matrix) {
        double[] diagonal = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            double[] unit = new double[matrix.length];
            unit[i] = 1;
            diagonal[i] = solve(matrix, unit, new boolean[matrix.length])[i];
        }
        return diagonal;
    }

    private static double[][] without(double[][] matrix, boolean[] held) {
        double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                for (int j = 0; j < held.length; j++) {
                    copy[i][j] = 0;
                    copy[j][i] = 0;
                }
                copy[i][i] = 1;
            }
        }
        return copy;
    }

    private static double[][] root(double[][] matrix) {
        double[][] root = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? StrictMath.sqrt(rest) : rest / root[j][j];
            }
        }
        return root;
    }
}
