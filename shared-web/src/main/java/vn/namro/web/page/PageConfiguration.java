package vn.namro.web.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.result.view.ViewResolver;
import vn.namro.platform.PlatformConfiguration.MoreWords;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.security.AccessRules;

/** The frame of all pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Addresses.class)
@Import(LanguageController.class)
public class PageConfiguration {

    @Bean
    MoreWords wordsOfAllPages() {
        return new MoreWords("messages/web");
    }

    @Bean
    MoreWords wordsOfThePages(PlatformSettings platform) {
        return new MoreWords("messages/" + platform.service() + "-pages");
    }

    /** Under the name by which WebFlux looks for it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PageLanguage localeContextResolver() {
        return new PageLanguage();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    AccessRules pageAccess() {
        return new PageAccess();
    }

    @Bean
    Shell shell(ViewResolver thymeleafReactiveViewResolver, Assets assets, Menu menu) {
        return new Shell(thymeleafReactiveViewResolver, assets, menu);
    }
}
