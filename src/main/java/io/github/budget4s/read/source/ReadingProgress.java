package io.github.budget4s.read.source;

/** Is told how far the reading of a file has come, by several threads at once, some thousand times a second at most. */
public interface ReadingProgress {

    /** Nobody wants to know. */
    ReadingProgress NONE = new ReadingProgress() {
        @Override
        public void begin(String name, long size) {}

        @Override
        public void add(long bytes, long lines) {}

        @Override
        public void end() {}
    };

    /**
     * Says that a file is now read from its beginning; what was told of it before counts no more.
     *
     * @param name what the user calls the file
     * @param size how many bytes it has
     */
    void begin(String name, long size);

    /** Says that so much more was read. */
    void add(long bytes, long lines);

    /** Says that the file is read, or is given up. */
    void end();
}
