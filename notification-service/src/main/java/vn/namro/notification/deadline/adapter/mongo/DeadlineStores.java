package vn.namro.notification.deadline.adapter.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Opens the stores of watches and timers. */
@Configuration(proxyBeanMethods = false)
class DeadlineStores {

    @Bean
    AggregateStore<Watch> watchStore(Stores stores) {
        return stores.open("watches", Watch.class, MongoWatches::queryFields);
    }

    @Bean
    AggregateStore<Timer> timerStore(Stores stores) {
        return stores.open("reminders", Timer.class, TimerFields::of);
    }
}
