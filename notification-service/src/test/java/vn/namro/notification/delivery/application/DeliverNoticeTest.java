package vn.namro.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.Post;
import vn.namro.notification.delivery.domain.LetterWriter;
import vn.namro.notification.delivery.domain.Notice;
import vn.namro.notification.delivery.domain.Notice.Addressee;
import vn.namro.notification.delivery.domain.Notice.Fact;
import vn.namro.notification.delivery.domain.Notice.Item;
import vn.namro.notification.inbox.application.InMemoryInboxItems;
import vn.namro.notification.inbox.application.InboxItems.Query;
import vn.namro.notification.inbox.domain.InboxItem;
import vn.namro.notification.preference.application.InMemoryPreferences;
import vn.namro.notification.preference.domain.LanguageChoice;
import vn.namro.notification.preference.domain.MessageKind;
import vn.namro.notification.preference.domain.Preferences;

class DeliverNoticeTest {

    private final Post post = new Post();
    private final InMemoryInboxItems inbox = new InMemoryInboxItems();
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private final DeliverNotice delivering =
            new DeliverNotice(new LetterWriter(Samples.HANOI, ""), post, inbox, preferences, Samples.HANOI);

    @Test
    void a_notice_is_mailed_and_kept_in_the_inbox_in_both_languages() {
        assertThat(delivering.deliver(notice("DUE")).block()).isEqualTo("MAIL");

        InboxItem kept = kept().get(0);
        assertThat(post.kinds()).containsExactly("DUE");
        assertThat(kept.vi().subject()).contains("Đến hạn trả lời");
        assertThat(kept.en().text()).contains("Clear task: Task of DUE");
        assertThat(kept.trackingCodes()).containsExactly("HN-DUE");
    }

    @Test
    void offered_again_after_its_mail_failed_a_notice_is_in_the_inbox_once() {
        post.fail();
        assertThatThrownBy(() -> delivering.deliver(notice("DUE")).block()).hasMessageContaining("down");
        assertThat(kept()).hasSize(1);
        post.recover();

        assertThat(delivering.deliver(notice("DUE")).block()).isEqualTo("MAIL");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void what_a_person_does_without_is_in_the_inbox_only_and_says_so() {
        choose(new Preferences("o-1", LanguageChoice.BOTH, List.of(MessageKind.HALF_TIME), true, null));

        assertThat(delivering.deliver(notice("HALF_TIME")).block()).isEqualTo("INBOX");
        assertThat(post.kinds()).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_digest_leaves_out_of_its_letter_what_a_person_does_without() {
        choose(new Preferences("o-1", LanguageChoice.BOTH, List.of(MessageKind.HALF_TIME), true, null));

        assertThat(delivering.deliver(notice("HALF_TIME", "DUE")).block()).isEqualTo("MAIL");
        assertThat(post.kinds()).containsExactly("DUE");
        assertThat(kept().get(0).vi().text()).contains("HN-HALF_TIME", "HN-DUE");
    }

    @Test
    void without_digests_every_matter_has_a_letter_of_its_own_under_an_identity_of_its_own() {
        choose(new Preferences("o-1", LanguageChoice.BOTH, List.of(), false, null));
        delivering.deliver(notice("DUE", "EXTENDED")).block();
        delivering.deliver(notice("DUE", "EXTENDED")).block();

        assertThat(post.kinds()).containsExactly("DUE", "EXTENDED", "DUE", "EXTENDED");
        assertThat(post.messageIds().distinct()).hasSize(2);
    }

    @Test
    void letters_are_in_the_language_that_a_person_chose() {
        choose(new Preferences("o-1", LanguageChoice.EN, List.of(), true, null));
        delivering.deliver(notice("DUE")).block();

        assertThat(post.texts())
                .singleElement()
                .asString()
                .contains("Clear task")
                .doesNotContain("Rõ việc");
    }

    private void choose(Preferences chosen) {
        preferences.put(chosen, 0).block();
    }

    private List<InboxItem> kept() {
        return inbox.list(new Query("o-1", false, null, 10))
                .map(listed -> listed.item())
                .collectList()
                .block();
    }

    private static Notice notice(String... kinds) {
        return new Notice(
                "d-1",
                new Addressee("o-1", "Mẫu", "o-1@demo.namro.invalid"),
                Samples.DUE,
                false,
                Arrays.stream(kinds).map(DeliverNoticeTest::item).toList());
    }

    private static Item item(String kind) {
        Fact task = Fact.of("TASK", "Việc " + kind, "Task of " + kind);
        return new Item(kind, List.of(), "HN-" + kind, "Tiêu đề", List.of(task));
    }
}
