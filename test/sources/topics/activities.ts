/** What senders report, in the words of docs/sources.md. */
export const OPENED = ['event email_opened'];
export const CLICKED = ['event email_link_clicked'];
export const DELIVERED = ['event email_delivered'];
export const DEFERRED = ['event email_deferred'];
export const HARD = ['event email_bounced', 'suppression hard_bounce'];
export const SOFT = ['event email_bounced', 'suppression soft_bounce'];
export const COMPLAINED = ['event email_marked_as_spam', 'suppression complaint'];
export const UNSUBSCRIBED = ['event unsubscribed', 'suppression opt_out'];
export const SUBSCRIBED = ['event subscribed', 'release of opt_out', 'consent granted'];
export const AGREED = ['release of opt_out', 'consent granted'];
export const IDENTIFIED = ['identity identify'];

export const TEXT_DELIVERED = ['event sms_delivered'];
export const TEXT_OPENED = ['event sms_opened'];
export const TEXT_CLICKED = ['event sms_link_clicked'];
export const TEXT_SOFT = ['event sms_bounced', 'suppression soft_bounce (sms)'];
export const TEXT_STOPPED = ['event unsubscribed', 'suppression opt_out (sms)'];
export const TEXT_AGREED = ['event subscribed', 'release of opt_out (sms)', 'consent granted (sms)'];
