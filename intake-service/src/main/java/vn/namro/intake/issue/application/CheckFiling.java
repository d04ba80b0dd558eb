package vn.namro.intake.issue.application;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.intake.issue.domain.FilingFault;

/** Finds everything that is wrong with the meaning of what somebody wants to file. */
public final class CheckFiling {

    /** Digits with the usual signs between them: {@code +84 24 0000 0000}, {@code (024) 0000.0000}. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{6,20}");

    /** The form of RFC 5321 without quoted parts. Whether a domain exists is not asked: the demo's do not. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,20}[A-Za-z0-9-]{2,63}");

    private final CatalogEntries catalog;

    public CheckFiling(CatalogEntries catalog) {
        this.catalog = catalog;
    }

    /** The parts of a filing that mean something beyond their form; absent where the form is wrong already. */
    public record Particulars(
            @Nullable String taxCode,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String zoneId,
            @Nullable String communeId,
            @Nullable String categoryId,
            @Nullable String channel) {}

    /** Checks all rules; the answer is empty if nothing is wrong. */
    public Mono<List<FilingFault>> check(Filer filer, Particulars told) {
        return Flux.concat(
                        Flux.fromIterable(taxCodeFaults(filer, told.taxCode())),
                        unlessLike(told.email(), EMAIL, FilingFault.MALFORMED_EMAIL),
                        unlessLike(told.phone(), PHONE, FilingFault.MALFORMED_PHONE),
                        unless(told.zoneId(), catalog::hasZone, FilingFault.UNKNOWN_ZONE),
                        unless(told.communeId(), catalog::hasCommune, FilingFault.UNKNOWN_COMMUNE),
                        unless(told.categoryId(), this::hasCategory, FilingFault.UNKNOWN_CATEGORY),
                        unless(told.channel(), catalog::hasChannel, FilingFault.UNKNOWN_CHANNEL))
                .collectList();
    }

    private static List<FilingFault> taxCodeFaults(Filer filer, @Nullable String told) {
        if (told == null) {
            return List.of();
        }
        if (!TaxCode.hasForm(told)) {
            return List.of(FilingFault.MALFORMED_TAX_CODE);
        }
        return TaxCode.parse(told)
                .map(code -> filer.mayFileFor(code) ? List.<FilingFault>of() : List.of(FilingFault.NOT_YOUR_ENTERPRISE))
                .orElse(List.of(FilingFault.WRONG_CHECK_DIGIT));
    }

    private static Mono<FilingFault> unlessLike(@Nullable String told, Pattern form, FilingFault fault) {
        return told == null || form.matcher(told.strip()).matches() ? Mono.empty() : Mono.just(fault);
    }

    private Mono<Boolean> hasCategory(String id) {
        return catalog.category(id).hasElement();
    }

    private static Mono<FilingFault> unless(
            @Nullable String id, Function<String, Mono<Boolean>> known, FilingFault fault) {
        return id == null ? Mono.empty() : known.apply(id).flatMap(yes -> yes ? Mono.empty() : Mono.just(fault));
    }
}
