import {words} from '../../namro/words.js';

/** What the page of webhooks says. */
export const all = {
  vi: {
    webhooks: 'Nối với hệ thống khác', intro: 'Khi có sự kiện, hệ thống gửi tin đã ký tới địa chỉ bạn đăng ký (Standard Webhooks).', none: 'Chưa đăng ký địa chỉ nào', noneHint: 'Đăng ký ở dưới: hệ thống của cơ quan sẽ được báo ngay khi có sự kiện.',
    ACTIVE: 'Đang gửi', DISABLED: 'Đã ngừng gửi', agency: 'Sự kiện của cơ quan', everything: 'tất cả các cơ quan', types: 'Loại sự kiện', allTypes: 'Tất cả các loại', someTypes: '{n} loại', since: 'đăng ký lúc {at}', success: 'lần cuối thành công lúc {at}', failing: 'không tới được từ {at}', because: 'Lý do: {why}',
    create: 'Đăng ký địa chỉ', url: 'Địa chỉ nhận tin', urlHint: 'Bắt đầu bằng https://, từ ngoài gọi tới được.', agencyHint: 'Mã cơ quan, ví dụ hn-ct; để trống là tất cả.', typesHint: 'Không chọn loại nào là nhận tất cả.', subscribe: 'Đăng ký',
    secret: 'Khóa ký của địa chỉ này', secretHint: 'Chỉ hiện một lần này: hãy chép vào hệ thống nhận tin để kiểm chữ ký. Ai có khóa đều ký giả được.', copied: 'Tôi đã chép', replayed: 'Địa chỉ này đã được đăng ký trước đó; khóa không hiện lại. Nếu mất, hãy đổi khóa.',
    test: 'Gửi thử', tested: 'Đã xếp một tin thử', activate: 'Gửi trở lại', activated: 'Đang gửi trở lại', rotate: 'Đổi khóa', rotateSure: 'Khóa cũ chỉ còn ký thêm một ngày. Đổi khóa?', remove: 'Xóa', removeSure: 'Thôi gửi tới {url} và xóa đăng ký này?', removed: 'Đã xóa', cancel: 'Thôi',
    log: 'Nhật ký', hide: 'Ẩn nhật ký', noLog: 'Chưa gửi tin nào', noLogHint: 'Gửi thử để xem địa chỉ có nhận được không.', type: 'Loại', result: 'Kết quả', attempts: 'Các lần gửi', WAITING: 'Đang chờ', DELIVERED: 'Đã nhận', GIVEN_UP: 'Thôi không thử nữa', STOPPED: 'Đã ngừng', next: 'thử lại lúc {at}', again: 'Gửi lại', againDone: 'Đã xếp để gửi lại', stale: 'Đăng ký này vừa được đổi ở nơi khác; đã tải lại.'
  },
  en: {
    webhooks: 'Other systems', intro: 'When something happens, signed messages go to the addresses that you subscribe (Standard Webhooks).', none: 'No address yet', noneHint: 'Subscribe one below: your system hears of each event at once.',
    ACTIVE: 'Sending', DISABLED: 'Disabled', agency: 'Events of agency', everything: 'all agencies', types: 'Kinds of events', allTypes: 'All kinds', someTypes: '{n} kinds', since: 'subscribed {at}', success: 'last success {at}', failing: 'not reached since {at}', because: 'Why: {why}',
    create: 'Subscribe an address', url: 'Address', urlHint: 'Begins with https:// and can be reached from outside.', agencyHint: 'Code of the agency, such as hn-ct; empty: all.', typesHint: 'Choose none to get all of them.', subscribe: 'Subscribe',
    secret: 'The secret of this address', secretHint: 'Shown this once: copy it into the system that receives, so that it can check signatures. Whoever has it can forge them.', copied: 'I have copied it', replayed: 'This address had been subscribed already; the secret is not shown again. If it is lost, change it.',
    test: 'Send a test', tested: 'A test message will be sent', activate: 'Send again', activated: 'Sending again', rotate: 'Change the secret', rotateSure: 'The old secret signs for one day more. Change it?', remove: 'Remove', removeSure: 'Send nothing to {url} any more, and remove it?', removed: 'Removed', cancel: 'Cancel',
    log: 'Log', hide: 'Hide the log', noLog: 'Nothing sent yet', noLogHint: 'Send a test to see whether the address takes it.', type: 'Kind', result: 'Result', attempts: 'Attempts', WAITING: 'Waiting', DELIVERED: 'Delivered', GIVEN_UP: 'Given up', STOPPED: 'Stopped', next: 'next try {at}', again: 'Send again', againDone: 'It will be sent again', stale: 'This was changed elsewhere meanwhile; it was loaded again.'
  }
};

export const t = words(all);
