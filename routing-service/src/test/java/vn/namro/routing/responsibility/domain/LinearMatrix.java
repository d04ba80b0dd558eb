package vn.namro.routing.responsibility.domain;

import java.util.List;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Zone;

/** The reference: every entry is asked, one after another, in the plainest way. */
record LinearMatrix(List<MatrixEntry> entries) {

    List<MatrixEntry> applying(Question question, Category category, Zone zone) {
        return entries.stream()
                .filter(entry -> entry.validity().includes(question.on()))
                .filter(entry -> hold(entry.conditions(), question, category, zone))
                .sorted(Choice.BEST_FIRST)
                .toList();
    }

    private static boolean hold(Conditions when, Question question, Category category, Zone zone) {
        return (when.category() == null || when.category().equals(category.id()))
                && (when.group() == null || when.group().equals(category.groupId()))
                && (when.zoneKind() == null || when.zoneKind() == zone.kind())
                && (when.zone() == null || when.zone().equals(zone.id()))
                && (when.urgency() == null || when.urgency() == question.urgency())
                && (when.channel() == null || when.channel().equals(question.channel()))
                && (when.enterpriseKind() == null || when.enterpriseKind() == question.enterpriseKind());
    }
}
