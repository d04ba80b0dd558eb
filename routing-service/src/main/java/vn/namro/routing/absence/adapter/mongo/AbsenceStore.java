package vn.namro.routing.absence.adapter.mongo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.routing.absence.domain.EnteredAbsence;

/** Opens the store of absences, and says what they are found and ordered by. */
@Configuration(proxyBeanMethods = false)
class AbsenceStore {

    @Bean
    AggregateStore<EnteredAbsence> enteredAbsences(Stores stores) {
        return stores.open("absences", EnteredAbsence.class, AbsenceStore::queryFields);
    }

    private static Map<String, Object> queryFields(EnteredAbsence entered) {
        return Map.of(
                "agencyId", entered.agencyId(),
                "officerId", entered.absence().officerId(),
                "stands", entered.stands(),
                "first", entered.absence().first().toString(),
                "place", entered.place());
    }
}
