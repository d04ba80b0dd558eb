import {lang, words} from './words.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const locale = lang === 'en' ? 'en-GB' : 'vi-VN';
const DAY = new Intl.DateTimeFormat(locale, {timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric'});
const TIME = new Intl.DateTimeFormat(locale, {timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
const KEY = new Intl.DateTimeFormat('en-CA', {timeZone: ZONE});
const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY_LONG = 24 * HOUR;

const t = words({
  vi: {on: '{time} ngày {day}', late: 'quá hạn {n}', left: 'còn {n}', minutes: '{n} phút', hours: '{n} giờ', days: '{n} ngày'},
  en: {on: '{day}, {time}', late: '{n} late', left: '{n} left', minutes: '{n} min', hours: '{n} h', days: '{n} days'}
});

/** A day in Hanoi, such as 24/11/2026. */
export const day = instant => instant ? DAY.format(new Date(instant)) : '';

/** A moment in Hanoi, such as "15:30 ngày 24/11/2026". */
export const moment = instant => instant ? t('on', {day: day(instant), time: TIME.format(new Date(instant))}) : '';

/** The day in Hanoi as 2026-11-24, for comparing and for date fields. */
export const dayKey = instant => KEY.format(new Date(instant));

function span(ms) {
  const n = Math.abs(ms);
  if (n < HOUR) return t('minutes', {n: Math.max(1, Math.round(n / MINUTE))});
  if (n < 2 * DAY_LONG) return t('hours', {n: Math.round(n / HOUR)});
  return t('days', {n: Math.round(n / DAY_LONG)});
}

/** How much time is left until a limit, in plain days, and how that is to be taken: late, today, soon (three days), calm. */
export function left(dueAt, now = Date.now()) {
  const ms = new Date(dueAt).getTime() - now;
  const tone = ms < 0 ? 'late' : dayKey(dueAt) === dayKey(now) ? 'today' : ms < 3 * DAY_LONG ? 'soon' : 'calm';
  return {text: t(ms < 0 ? 'late' : 'left', {n: span(ms)}), tone};
}
