package boardpack.paper;

import java.util.List;

/** The rows of a CSV file. */
public record DataTable(String name, String description, List<String> header, List<List<String>> rows) {}
