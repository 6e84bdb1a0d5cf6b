package boardpack.assess;

import boardpack.assess.compare.Compared;
import boardpack.book.Book;
import java.util.List;

/** The book of a quarter with its assessments and comparisons. */
public record Assessed(Book book, List<Assessment> assessments, List<Compared> comparisons) {}
