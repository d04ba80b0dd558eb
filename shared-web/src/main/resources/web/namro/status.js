import {html, nothing} from '../vendor/lit.js';
import {api, withQuery} from './api.js';
import {moment} from './format.js';
import {empty, failed, lang, loading, Part, toast} from './parts.js';
import {label, t} from './status-words.js';

const EVERY = 10_000;
const CONCERNS = ['LOST', 'STUCK', 'LATE', 'SLOW', 'FULL', 'FAILING', 'FLOW'];
const TONES = {CALM: 'calm', WORRY: 'today', ALARM: 'late'};
const NUMBER = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {maximumSignificantDigits: 3});
const WHOLE = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {maximumFractionDigits: 0});
const SHARE = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {style: 'percent', maximumFractionDigits: 0});

const seconds = n => n > 0 && n < 1 ? t('ms', {n: NUMBER.format(Math.round(n * 1000))}) : n < 180 ? t('s', {n: NUMBER.format(n)}) : n < 7200 ? t('min', {n: WHOLE.format(n / 60)}) : n < 172_800 ? t('h', {n: WHOLE.format(n / 3600)}) : t('d', {n: WHOLE.format(n / 86_400)});
const shown = (unit, n) => unit === 'SECONDS' ? seconds(n) : unit === 'SHARE' ? SHARE.format(n) : WHOLE.format(n);

/** How one instance is, looked at anew every ten seconds while somebody looks at the page. */
class NrStatus extends Part {
  static properties = {status: {state: true}, parked: {state: true}, problem: {state: true}, paused: {state: true}, chosen: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
    this.timer = setInterval(() => this.paused || document.hidden || this.load(), EVERY);
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }
  async load() {
    try {
      const [status, parked] = await Promise.all([api.get('/api/status'), api.get('/api/ops/parked')]);
      Object.assign(this, {status: status.body, parked: [...parked.body.incoming, ...parked.body.outgoing], problem: null});
    } catch (problem) {
      this.problem = problem;
    }
  }
  choose(item) {
    this.chosen = item;
    this.updateComplete.then(() => this.querySelector('nr-dialog').open());
  }
  async release() {
    const item = this.chosen;
    try {
      const {body} = await api.post(item.consumer ? withQuery(`/api/ops/parked/incoming/${encodeURIComponent(item.consumer)}/release`, {key: item.key})
        : withQuery(`/api/ops/parked/outgoing/${encodeURIComponent(item.collection)}/release`, {id: item.id}));
      toast(body.released ? t('released', {n: body.released}) : t('again'), body.released ? 'calm' : 'late');
    } catch (problem) {
      toast(problem.title, 'late');
    }
    this.querySelector('nr-dialog').close();
    this.load();
  }
  summary() {
    const {ready, signs} = this.status;
    const count = state => signs.filter(sign => sign.state === state).length;
    if (!ready) return html`<p class="note bad"><b>${t('unready')}</b></p>`;
    if (count('ALARM')) return html`<p class="note bad"><b>${t('alarms', {n: count('ALARM')})}</b></p>`;
    if (count('WORRY')) return html`<p class="note warn"><b>${t('looks', {n: count('WORRY')})}</b></p>`;
    return html`<p class="note good"><b>${t('fine')}</b> ${t('fineHint')}</p>`;
  }
  sign(sign) {
    const limit = sign.worry ?? sign.alarm;
    const value = each => html`<li>${each.label ? html`<span class="soft">${label(each.label)}</span> ` : nothing}<b class=${each.state === 'CALM' ? nothing : `tag ${TONES[each.state]}`}>${shown(sign.unit, each.value)}</b></li>`;
    return html`<tr><th scope="row">${t(sign.key)}${limit == null ? nothing : html`<br><small class="soft">${t('limit', {n: shown(sign.unit, limit)})}</small>`}</th>
      <td>${sign.values.length ? html`<ul>${sign.values.map(value)}</ul>` : html`<span class="soft">${t('none')}</span>`}
        ${sign.state === 'CALM' ? nothing : html`<p><span class="visually-hidden">${t(sign.state)}.</span> <small>${t('rule', {rule: sign.rule})}</small></p>`}</td></tr>`;
  }
  concern(concern) {
    const signs = this.status.signs.filter(sign => sign.concern === concern);
    const worst = ['ALARM', 'WORRY', 'CALM'].find(state => signs.some(sign => sign.state === state));
    return signs.length ? html`<section class="card"><h2>${t(concern)} ${concern === 'FLOW' ? nothing : html`<span class="tag ${TONES[worst]}">${t(worst)}</span>`}</h2>
      <table class="signs"><caption class="visually-hidden">${t(concern)}</caption><tbody>${signs.map(sign => this.sign(sign))}</tbody></table></section>` : nothing;
  }
  waiting() {
    return html`<section class="card"><h2>${t('parked')} ${this.parked.length ? html`<span class="tag late">${this.parked.length}</span>` : nothing}</h2><p class="soft">${t('parkedHint')}</p>
      ${this.parked.length ? html`<table class="cards"><thead><tr><th scope="col">${t('where')}</th><th scope="col">${t('key')}</th><th scope="col">${t('reason')}</th><th scope="col">${t('since')}</th><th scope="col"><span class="visually-hidden">${t('release')}</span></th></tr></thead>
        <tbody>${this.parked.map(each => html`<tr><th scope="row">${label(each.consumer ?? each.collection)}</th><td data-label=${t('key')}><span class="code">${each.key ?? each.id}</span>${each.type ? html`<br><small class="soft">${each.type} · ${each.sequence}</small>` : nothing}</td>
          <td data-label=${t('reason')}>${each.reason}</td><td data-label=${t('since')}>${moment(each.since)}</td><td><button type="button" class="quiet small" @click=${() => this.choose(each)}>${t('release')}</button></td></tr>`)}</tbody></table>` : empty(t('nothingParked'))}</section>`;
  }
  render() {
    if (!this.status) return this.problem ? failed(this.problem, () => this.load()) : loading();
    const {instance, at, parts} = this.status;
    return html`<h1>${t('title')}</h1>
      <div class="row"><p class="soft grow">${this.problem ? t('stale', {at: moment(at)}) : t('of', {instance, at: moment(at)})}</p>
        <p><button type="button" class="quiet small" aria-pressed=${this.paused ? 'true' : 'false'} @click=${() => { this.paused = !this.paused; }}>${t(this.paused ? 'resume' : 'pause')}</button></p></div>
      ${this.problem ? failed(this.problem, () => this.load()) : nothing}
      <div role="status">${this.summary()}</div>
      <ul class="tiles">${Object.entries(parts).map(([name, well]) => html`<li class="tile"><small class="soft">${t(`part.${name}`)}</small><br><span class="tag ${well ? 'calm' : 'late'}">${t(well ? 'yes' : 'no')}</span></li>`)}</ul>
      <div class="grid wide">${CONCERNS.map(concern => this.concern(concern))}</div>${this.waiting()}
      ${this.chosen ? html`<nr-dialog .heading=${t('release')} .content=${html`<p>${t('releaseSure', {what: this.chosen.key ?? this.chosen.id})}</p><p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('nr-dialog').close()}>${t('cancel')}</button><button type="button" @click=${() => this.release()}>${t('release')}</button></p>`}></nr-dialog>` : nothing}`;
  }
}
customElements.define('nr-status-page', NrStatus);
