package vn.namro.routing.catalog.adapter.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the catalogue's files, as they are written there. A field that is not named here fails the loading. */
final class Rows {

    /** The value of {@code verified} for what a source that was read states. */
    static final String CONFIRMED = "yes";

    private Rows() {}

    record Agencies(List<AgencyRow> agencies) {}

    record AgencyRow(
            String id,
            String nameVi,
            String nameEn,
            String level,
            @Nullable String parent,
            @Nullable List<Map<String, Object>> parentHistory,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable List<String> successors,
            @Nullable List<String> formerDistricts,
            @Nullable String liaison,
            @Nullable String role,
            String verified,
            @Nullable List<String> sources,
            @Nullable String note) {}

    record Zones(List<ZoneRow> zones) {}

    record ZoneRow(
            String id,
            String kind,
            String nameVi,
            String nameEn,
            @Nullable String status,
            @Nullable Double areaHa,
            @Nullable List<String> districts,
            @Nullable List<String> communes,
            @Nullable String board,
            @Nullable List<Map<String, Object>> subZones,
            @Nullable Map<String, String> verified,
            @Nullable List<String> sources,
            @Nullable String note) {}

    record Categories(
            List<Map<String, Object>> coordinationFields, List<NamedRow> groups, List<CategoryRow> categories) {}

    record NamedRow(String id, String nameVi, String nameEn) {}

    record CategoryRow(
            String id,
            String group,
            String nameVi,
            String nameEn,
            @Nullable Integer coordinationField,
            @Nullable String beyondCity,
            String verified,
            @Nullable List<String> sources,
            @Nullable String note) {}

    record Channels(List<ChannelRow> channels) {}

    record ChannelRow(
            String id,
            String nameVi,
            String nameEn,
            @JsonProperty("default") @Nullable Boolean assumed,
            @Nullable String address,
            @Nullable String verified,
            @Nullable List<String> sources,
            @Nullable String note) {}

    record Positions(List<NamedRow> positions) {}

    record Terms(List<TermRow> terms) {}

    record TermRow(
            String urgency,
            String nameVi,
            String nameEn,
            int acceptWorkingHours,
            int triageWorkingDays,
            HandleRow handle,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable List<Map<String, Object>> legalBasis,
            @Nullable List<Map<String, Object>> inspiredBy,
            String verified,
            @Nullable String note) {}

    record HandleRow(
            @Nullable Integer workingDays,
            @Nullable Integer interimWorkingDays,
            @Nullable Integer workingHoursAfterAcceptance) {}

    record CalendarFile(String version, String zone, Map<String, List<String>> week, List<DayRow> days) {}

    record DayRow(
            LocalDate date,
            String kind,
            String nameVi,
            String status,
            List<String> sources,
            @Nullable String note) {}
}
