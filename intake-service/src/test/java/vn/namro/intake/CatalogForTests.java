package vn.namro.intake;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.catalog.AgencyChangedV1;
import vn.namro.events.catalog.CategoryChangedV1;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.events.catalog.ZoneChangedV1;
import vn.namro.platform.catalog.CatalogCopy;

/** A small catalogue, as routing would publish it. */
public final class CatalogForTests {

    private static final ZoneChangedV1 ZONE = new ZoneChangedV1(
            "kcn-thang-long",
            "INDUSTRIAL_PARK",
            "KCN Thăng Long",
            "Thang Long Industrial Park",
            "OPERATING",
            List.of("c-thien-loc"),
            true);
    private static final CategoryChangedV1 CATEGORY =
            new CategoryChangedV1("D1", "Đường giao thông", "Roads", "D", "Hạ tầng", "Infrastructure");
    private static final ChannelChangedV1 WEB = new ChannelChangedV1("web", "Cổng trực tuyến", "Web form");
    private static final ChannelChangedV1 HOTLINE = new ChannelChangedV1("hotline", "Tổng đài", "Hotline");

    private CatalogForTests() {}

    /** Makes a copy know one zone, one category, two channels, a commune and an agency that is no commune. */
    public static void fill(CatalogCopy copy) {
        Flux.just(
                        event(EventType.ZONE_CHANGED_V1, "zone/kcn-thang-long", ZONE),
                        event(EventType.CATEGORY_CHANGED_V1, "category/D1", CATEGORY),
                        event(EventType.CHANNEL_CHANGED_V1, "channel/web", WEB),
                        event(EventType.CHANNEL_CHANGED_V1, "channel/hotline", HOTLINE),
                        event(EventType.AGENCY_CHANGED_V1, "agency/c-thien-loc", agency("c-thien-loc", "COMMUNE")),
                        event(EventType.AGENCY_CHANGED_V1, "agency/hn-ct", agency("hn-ct", "CITY")))
                .concatMap(
                        event -> copy.apply(EventType.ofWireName(event.type()).orElseThrow(), event))
                .blockLast();
    }

    private static AgencyChangedV1 agency(String id, String level) {
        return new AgencyChangedV1(id, id, id, level, "hn-ubnd", null, null, List.of(), false);
    }

    private static EventEnvelope event(EventType type, String subject, Object payload) {
        return new EventEnvelope(
                subject + ":1",
                type.wireName(),
                "/namro/routing",
                subject,
                subject,
                1,
                Instant.parse("2026-11-23T02:00:00Z"),
                "test",
                "test",
                null,
                EventJson.encode(payload));
    }
}
