package vn.namro.routing.catalog.adapter.file;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.namro.routing.catalog.adapter.file.Rows.CategoryRow;
import vn.namro.routing.catalog.adapter.file.Rows.NamedRow;
import vn.namro.routing.catalog.adapter.file.Rows.TermRow;
import vn.namro.routing.catalog.application.CatalogueSource;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Channel;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.WorkingTime;

/** The catalogue from YAML and CSV files that a clerk can read and edit. */
@Component
final class FileCatalogue implements CatalogueSource {

    private final CatalogueFiles files;

    FileCatalogue(ResourceLoader resources, @Value("${namro.catalogue}") String folder) {
        this.files = new CatalogueFiles(resources, folder);
    }

    @Override
    public Catalogue catalogue() {
        List<Agency> agencies = AgenciesFile.read(files);
        Known<Agency> known = Known.of("agency", agencies, Agency::id);
        return new Catalogue(
                agencies,
                ZonesFile.read(files, known),
                categories(),
                channels(),
                OfficersFile.read(files, known),
                terms());
    }

    @Override
    public WorkingTime workingTime() {
        return WorkingTimeFile.read(files);
    }

    private List<Category> categories() {
        return files.yaml("categories.yaml", Rows.Categories.class, rows -> {
            Known<NamedRow> groups = Known.of("group", rows.groups(), NamedRow::id);
            return CatalogueFault.naming(rows.categories(), CategoryRow::id, row -> category(row, groups));
        });
    }

    private static Category category(CategoryRow row, Known<NamedRow> groups) {
        NamedRow group = groups.get(row.group());
        return new Category(
                row.id(),
                new Bilingual(row.nameVi(), row.nameEn()),
                group.id(),
                new Bilingual(group.nameVi(), group.nameEn()));
    }

    private List<Channel> channels() {
        return files.yaml(
                "channels.yaml",
                Rows.Channels.class,
                rows -> rows.channels().stream()
                        .map(row -> new Channel(row.id(), new Bilingual(row.nameVi(), row.nameEn())))
                        .toList());
    }

    private List<Term> terms() {
        return files.yaml(
                "terms.yaml",
                Rows.Terms.class,
                rows -> CatalogueFault.naming(rows.terms(), TermRow::urgency, FileCatalogue::term));
    }

    private static Term term(TermRow row) {
        return new Term(
                Urgency.valueOf(row.urgency()),
                row.acceptWorkingHours(),
                row.triageWorkingDays(),
                row.handle().workingDays(),
                row.handle().interimWorkingDays(),
                row.handle().workingHoursAfterAcceptance(),
                new Validity(row.validFrom(), row.validUntil()));
    }
}
