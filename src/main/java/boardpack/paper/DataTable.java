package boardpack.paper;

import java.util.List;

/** Rows for a CSV file. */
public record DataTable(String name, String description, List<String> header, List<List<String>> rows) {}
