package boardpack.protect.suppress;

import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;

/**
 * A figure that is suppressed because of others.
 *
 * @param because the relation by which another could be worked out
 * @param forCount what could be worked out
 */
record Cover(Figure figure, Relation because, int forCount) {}
