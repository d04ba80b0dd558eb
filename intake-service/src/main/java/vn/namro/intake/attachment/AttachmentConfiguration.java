package vn.namro.intake.attachment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.intake.attachment.application.Attachments;
import vn.namro.intake.attachment.application.Contents;
import vn.namro.intake.attachment.application.ReadFiles;
import vn.namro.intake.attachment.application.ReceiveFile;

/** Builds what can be done with files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    @Bean
    ReceiveFile receiveFile(Attachments attachments, Contents contents, AttachmentSettings settings) {
        return new ReceiveFile(
                attachments,
                contents,
                new ReceiveFile.Limits(settings.size().toBytes(), settings.perIssue(), settings.abandoned()));
    }

    @Bean
    ReadFiles readFiles(Attachments attachments, Contents contents) {
        return new ReadFiles(attachments, contents);
    }
}
