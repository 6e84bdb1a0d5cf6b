package boardpack.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The results of a run.
 *
 * @param folder the quarter's folder
 * @param ends the quarter's last day
 * @param files the names of the files written in it, in the order of the pack
 * @param pages the number of pages of the pack, or of the reports made alone
 * @param notes messages for the user besides the findings
 * @param isNew false if the pack was already published and is unchanged, so that nothing was written
 */
public record Made(Path folder, LocalDate ends, List<String> files, int pages, List<String> notes, boolean isNew) {}
