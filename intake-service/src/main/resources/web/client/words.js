import {words} from '../namro/words.js';

/** What the enterprises' pages say by script; the rest stands in the pages themselves. */
export const all = {
  vi: {
    next: 'Tiếp', back: 'Quay lại', required: 'Cần điền mục này', draft: 'Bạn có một bản nháp lúc {at}.', restore: 'Dùng tiếp bản nháp', discard: 'Bỏ bản nháp', 
    suggested: 'Có thể thuộc lĩnh vực (vì có các từ):', use: 'Chọn', similar: 'Doanh nghiệp đang có vướng mắc tương tự chưa xong:', search: 'Gõ để tìm, không cần dấu',
    offline: 'Mất kết nối. Nội dung đã được giữ trên máy này và sẽ tự gửi đúng một lần khi có mạng. Bạn có thể đóng trang; lần sau mở lại sẽ gửi tiếp.', sending: 'Đang gửi…', sent: 'Đã gửi vướng mắc đang chờ: {code}', follow: 'Theo dõi',
    changed: 'Có diễn biến mới. Tải lại để xem, nội dung đang viết sẽ được giữ.', reload: 'Xem ngay', files: 'Ảnh và tài liệu', addFiles: 'Thêm ảnh (JPEG, PNG, WebP) hoặc PDF, mỗi tệp tối đa 10 MB', uploading: 'Đang gửi {name}…', uploaded: 'Đã gửi {name}', noFiles: 'Chưa có tệp nào.', refusedLater: 'Vướng mắc đang chờ gửi có chỗ chưa đúng; hãy mở lại trang gửi để sửa.'
  },
  en: {
    next: 'Next', back: 'Back', required: 'This is needed', draft: 'You have a draft of {at}.', restore: 'Go on with the draft', discard: 'Drop the draft', 
    suggested: 'It may be about (because of these words):', use: 'Choose', similar: 'Your enterprise has similar issues that are still open:', search: 'Type to find, marks are not needed',
    offline: 'No connection. What you wrote is kept on this device and is sent exactly once when the connection is back. You may close the page: it goes on when you open it again.', sending: 'Sending…', sent: 'The waiting issue was sent: {code}', follow: 'Follow it',
    changed: 'Something happened. Reload to see it; what you are writing is kept.', reload: 'Show it', files: 'Pictures and documents', addFiles: 'Add pictures (JPEG, PNG, WebP) or PDF, at most 10 MB each', uploading: 'Sending {name}…', uploaded: '{name} was sent', noFiles: 'No files yet.', refusedLater: 'Something is wrong in the issue that waits to be sent; open the filing page again to mend it.'
  }
};

export const t = words(all);
