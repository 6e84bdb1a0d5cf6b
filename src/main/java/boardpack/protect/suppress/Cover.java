package boardpack.protect.suppress;

import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;

/**
 * A figure that is suppressed to protect others.
 *
 * @param because the relation by which another count could be worked out
 * @param forCount the count that it protects
 */
record Cover(Figure figure, Relation because, int forCount) {}
