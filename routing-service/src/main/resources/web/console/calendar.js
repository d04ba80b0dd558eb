import {html, nothing} from '../vendor/lit.js';
import {api, withQuery} from '../namro/api.js';
import {dayKey, left, moment} from '../namro/format.js';
import {empty, failed, loading, toast} from '../namro/parts.js';
import {lang} from '../namro/words.js';
import {Office} from './fields.js';
import {plainDay, t} from './catalogue-words.js';

const KINDS = ['HOLIDAY', 'IN_LIEU', 'SWAP_OFF', 'SWAP_WORK'];
const TONES = {HOLIDAY: 'late', IN_LIEU: 'today', SWAP_OFF: 'today', SWAP_WORK: 'calm', SHORT_DAY: 'soon'};
const FIELDS = ['/date', '/kind', '/status', '/name', '/sources'];
const WEEKDAY = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {weekday: 'long', timeZone: 'UTC'});
const MONDAY = Date.UTC(2024, 0, 1), DAY = 86_400_000;
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** The days on which other hours hold; changing one; and what that means for deadlines given already. */
class NrCalendar extends Office {
  static properties = {found: {state: true}, year: {state: true}, etag: {state: true}, stands: {state: true}, preview: {state: true}, because: {state: true}, leaving: {state: true}};
  constructor() {
    super();
    Object.assign(this, {year: new URLSearchParams(location.search).get('year') ?? dayKey(Date.now()).slice(0, 4), because: 'CALENDAR', preview: null, leaving: null});
  }
  async load() {
    this.problem = null;
    try {
      this.found = (await api.get('/api/calendar')).body;
    } catch (problem) {
      this.problem = problem;
    }
  }
  show(year) {
    this.year = year;
    history.replaceState(null, '', withQuery('/console/calendar', {year}));
  }
  weekday(date) {
    return WEEKDAY.format(new Date(`${date}T00:00:00Z`));
  }
  /** What a day is, with the version that a change of it is decided on. */
  async look(date) {
    Object.assign(this, {etag: null, stands: null});
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
    const {body, etag} = await api.get(`/api/calendar/days/${date}`);
    if (this.values['/date'] === date) Object.assign(this, {etag, stands: body});
    return body;
  }
  async edit(date) {
    const form = this.querySelector('#change');
    form.open = true;
    this.refusal = null;
    this.values = {'/date': date};
    await this.attempt(async () => {
      const now = await this.look(date);
      if (now && now.kind !== 'ORDINARY') this.values = {'/date': date, '/kind': KINDS.includes(now.kind) ? now.kind : '', '/status': now.status, '/name': now.name, '/sources': now.sources.join('\n')};
    });
    form.scrollIntoView();
    this.querySelector('#f-kind').focus();
  }
  set(pointer, value, at) {
    super.set(pointer, value, at);
    if (pointer === '/date') this.look(value).catch(problem => { this.refusal = problem; });
  }
  /** Somebody was faster: what the day is now, and its version; what was typed stays. */
  renew() {
    return this.attempt(() => this.look(this.values['/date']));
  }
  async save(event) {
    event.preventDefault();
    const date = this.values['/date'];
    const body = {kind: this.values['/kind'] || undefined, status: this.values['/status'] || undefined, name: this.values['/name'] ?? '', sources: (this.values['/sources'] ?? '').split('\n').map(each => each.trim()).filter(Boolean)};
    const taken = await this.attempt(async () => {
      if (!this.etag) await this.look(date);
      await api.put(`/api/calendar/days/${date}`, body, {ifMatch: this.etag});
      toast(t('daySaved', {day: plainDay(date)}));
    });
    if (taken) this.changed(date);
  }
  changed(date) {
    this.values = {};
    Object.assign(this, {stands: null, etag: null, preview: null});
    this.querySelector('#change').open = false;
    this.show(date.slice(0, 4));
    this.load();
    this.foresee();
    this.querySelector('#again').focus();
  }
  async confirmRemoval(item) {
    Object.assign(this, {leaving: item, refusal: null});
    await this.updateComplete;
    this.querySelector('#removal').open();
    await this.attempt(async () => { this.leaving = {...item, etag: (await api.get(`/api/calendar/days/${item.date}`)).etag}; });
  }
  async makeOrdinary(event) {
    event.preventDefault();
    const {date, etag} = this.leaving;
    const taken = await this.attempt(() => api.post(`/api/calendar/days/${date}/removal`, undefined, {ifMatch: etag}));
    if (!taken) return;
    this.querySelector('#removal').close();
    toast(t('daySaved', {day: plainDay(date)}));
    this.changed(date);
  }
  removal() {
    const item = this.leaving;
    return html`<nr-dialog id="removal" .heading=${item ? t('removeDayAsk', {day: plainDay(item.date)}) : ''} @closed=${() => Object.assign(this, {leaving: null, refusal: null})} .content=${item ? html`<form @submit=${event => this.makeOrdinary(event)}><p>${t('removeDayHint', {name: item.name})}</p>
      ${this.refused([], () => this.confirmRemoval(item))}<p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('#removal').close()}>${t('cancel')}</button>${this.submit(t('removeDay'), 'danger')}</p></form>` : nothing}></nr-dialog>`;
  }
  form() {
    if (!this.mayWrite) return nothing;
    const choices = values => values.map(value => ({value, label: t(value)}));
    return html`<details class="card no-print" id="change"><summary>${t('changeDay')}</summary><form @submit=${this.save} novalidate>${this.leaving ? nothing : this.refused(FIELDS, () => this.renew())}
      <div class="grid">${this.field({pointer: '/date', at: '', label: t('date'), kind: 'date', required: true, hint: this.stands ? `${this.weekday(this.stands.date)}. ${t('isNow', {what: this.stands.kind === 'ORDINARY' ? t('ORDINARY') : `${t(this.stands.kind)}, ${this.stands.name}`})}` : ''})}
      ${this.field({pointer: '/kind', label: t('kind'), kind: 'choice', required: true, choices: choices(KINDS)})}${this.field({pointer: '/status', label: t('status'), kind: 'choice', required: true, choices: choices(['OFFICIAL', 'PROVISIONAL'])})}</div>
      ${this.field({pointer: '/name', label: t('dayName'), required: true, most: 200})}${this.field({pointer: '/sources', label: t('sources'), kind: 'area', required: true, hint: t('sourcesHint')})}
      <p class="row end">${this.submit(t('saveDay'))}</p></form></details>`;
  }
  week() {
    return html`<details class="card"><summary>${t('hours')}</summary><dl class="clauses">${WEEK.map((name, n) => html`<div><dt>${WEEKDAY.format(new Date(MONDAY + n * DAY))}</dt><dd>${this.found.week[name]?.length ? this.found.week[name].join(', ') : t('dayOff')}</dd></div>`)}</dl></details>`;
  }
  source(text) {
    return /^https:\/\//.test(text) ? html`<a href=${text} rel="noopener noreferrer" target="_blank">${new URL(text).hostname}</a>` : text;
  }
  days() {
    const years = [...new Set([...this.found.days.map(each => each.date.slice(0, 4)), this.year])].sort();
    const days = this.found.days.filter(each => each.date.startsWith(this.year)).sort((a, b) => a.date.localeCompare(b.date));
    return html`<p class="field no-print"><label for="year">${t('year')}</label><select id="year" @change=${event => this.show(event.target.value)}>${years.map(each => html`<option value=${each} ?selected=${each === this.year}>${each}</option>`)}</select></p>
      <div aria-live="polite">${days.length ? html`<table class="cards"><caption class="visually-hidden">${t('calendar')} ${this.year}</caption><thead><tr><th scope="col">${t('date')}</th><th scope="col">${t('kind')}</th><th scope="col">${t('dayName')}</th><th scope="col">${t('sources')}</th>${this.mayWrite ? html`<td></td>` : nothing}</tr></thead>
        <tbody>${days.map(each => html`<tr><th scope="row">${plainDay(each.date)}<br><small class="soft">${this.weekday(each.date)}</small></th><td data-label=${t('kind')}><span class="tag ${TONES[each.kind]}">${t(each.kind)}</span>${each.status === 'PROVISIONAL' ? html` <span class="tag soon">${t('PROVISIONAL')}</span>` : nothing}</td><td data-label=${t('dayName')}>${each.name}</td>
          <td data-label=${t('sources')}><small class="soft">${each.sources.map((text, n) => html`${n ? ', ' : ''}${this.source(text)}`)}</small></td>
          ${this.mayWrite ? html`<td><span class="row no-print"><button type="button" class="quiet small" aria-label="${t('edit')}: ${plainDay(each.date)}" @click=${() => this.edit(each.date)}>${t('edit')}</button><button type="button" class="quiet small" aria-label="${t('removeDay')}: ${plainDay(each.date)}" @click=${() => this.confirmRemoval(each)}>${t('removeDay')}</button></span></td>` : nothing}</tr>`)}</tbody></table>` : empty(t('noDays', {year: this.year}), t('noDaysHint'))}</div>`;
  }
  async foresee() {
    this.preview = {};
    try {
      this.preview = {body: (await api.get(withQuery('/api/calendar/recomputation', {because: this.because}))).body};
    } catch (problem) {
      this.preview = {problem};
    }
  }
  async recompute(event) {
    event.preventDefault();
    const taken = await this.attempt(async () => {
      const {body} = await api.post(withQuery('/api/calendar/recomputation', {because: this.because}));
      toast(t('recomputed', {n: body.count}));
    });
    if (!taken) return;
    this.querySelector('#recomputing').close();
    this.foresee();
  }
  differences() {
    const {body, problem} = this.preview;
    if (problem) return failed(problem, () => this.foresee());
    if (!body) return loading();
    if (!body.count) return html`<p class="note good">${t('nothingToRecompute')}</p>`;
    return html`<p class="note warn">${t('wouldChange', {n: body.count})}</p>${this.mayWrite ? html`<p class="no-print"><button type="button" @click=${() => { this.refusal = null; this.querySelector('#recomputing').open(); }}>${t('recomputeNow', {n: body.count})}…</button></p>` : nothing}
      <table class="cards"><caption>${t('shownOf', {n: body.assignments.length, all: body.count})}</caption><thead><tr><th scope="col">${t('work')}</th><th scope="col">${t('dueNow')}</th><th scope="col">${t('dueThen')}</th></tr></thead>
      <tbody>${body.assignments.map(each => html`<tr><th scope="row"><a class="code" href="/console/assignments/${encodeURIComponent(each.assignmentId)}">${each.trackingCode}</a></th><td data-label=${t('dueNow')}>${moment(each.dueAt)}</td><td data-label=${t('dueThen')}>${moment(each.newDueAt)} <span class="tag ${each.newDueAt < each.dueAt ? left(each.newDueAt).tone : 'calm'}">${t(each.newDueAt < each.dueAt ? 'earlier' : 'later')}</span></td></tr>`)}</tbody></table>`;
  }
  asking() {
    return html`<nr-dialog id="recomputing" .heading=${t('recomputeAsk')} @closed=${() => { this.refusal = null; }} .content=${html`<form @submit=${event => this.recompute(event)}><p>${t('recomputeAskHint', {n: this.preview?.body?.count ?? 0})}</p>${this.refused()}<p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('#recomputing').close()}>${t('cancel')}</button>${this.submit(t('recompute'))}</p></form>`}></nr-dialog>`;
  }
  recomputation() {
    if (!this.seesAll) return nothing;
    return html`<section class="card" aria-labelledby="again"><h2 id="again" tabindex="-1">${t('recompute')}</h2><p class="soft">${t('recomputeHint')}</p>
      <form class="row no-print" @submit=${event => { event.preventDefault(); this.foresee(); }}><p class="grow"><label for="because">${t('because')}</label><select id="because" @change=${event => { this.because = event.target.value; this.preview = null; }}><option value="CALENDAR">${t('CALENDAR')}</option><option value="TERM">${t('TERM')}</option></select></p><p><button class="quiet">${t('preview')}</button></p></form>
      <div aria-live="polite">${this.preview ? this.differences() : nothing}</div>
      ${this.mayWrite ? this.asking() : nothing}</section>`;
  }
  render() {
    if (this.problem) return html`<h1>${t('calendar')}</h1>${failed(this.problem, () => this.load())}`;
    if (!this.found) return html`<h1>${t('calendar')}</h1>${loading()}`;
    return html`<h1>${t('calendar')} ${this.year}</h1><p class="soft">${t('calendarHint')}</p>${this.form()}${this.days()}${this.week()}${this.recomputation()}${this.removal()}
      <p class="soft">${t('calendarVersion', {version: this.found.version, zone: this.found.zone})}</p>`;
  }
}
customElements.define('nr-calendar', NrCalendar);
