package io.github.budget4s.input;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import java.nio.file.Path;
import java.util.List;

/** What the reading of inputs needs of the program around it. */
public interface InputContext {

    /** Returns the project, which names the files that the user does not, and their columns. */
    Project project();

    /** Returns the names that came so far, with those that the project joins. */
    Names names();

    /** Returns the name of a file of the project folder as messages give it. */
    String inProject(String file);

    /** Returns the path of a file that is about to be read, and enters it into the record of what was used. */
    Path use(String name);

    /** Prepares to find files, each of which is entered into that record too. */
    InputFiles open();

    /**
     * Refuses an output that is one of the inputs.
     *
     * @throws RefusedException when writing would destroy what is read
     */
    void checkOutput(List<InputFile> inputs);

    /** Returns whether the output lists the input files with their SHA-256, which takes long for large ones. */
    boolean showsHashes();

    /** Returns whether the user wants to see how files were read. */
    boolean isVerbose();

    /** Shows problems that do not end the command. */
    void report(ProblemList problems);
}
