import {html, nothing} from '../vendor/lit.js';
import {api, withQuery} from '../namro/api.js';
import {matches} from '../namro/fold.js';
import {dayKey, moment} from '../namro/format.js';
import {empty, failed, loading, toast} from '../namro/parts.js';
import {all, Office} from './fields.js';
import {nameOf, span, statusTag, t, taskOf, who} from './catalogue-words.js';

const SHOWN = 50;
const GAPS = ['NO_ENTRY', 'NO_LEAD', 'NO_LIAISON', 'NO_OFFICER'];

/** One version: how it differs, what is wrong with it, where past issues would have gone, and bringing it into force. */
class NrMatrixVersion extends Office {
  static properties = {version: {}, found: {state: true}, etag: {state: true}, parts: {state: true}, kind: {state: true}, asked: {state: true}, most: {state: true}, agencies: {state: true}};
  constructor() {
    super();
    Object.assign(this, {parts: {}, kind: '', asked: '', most: {}, agencies: new Map()});
  }
  willUpdate(changed) {
    if (changed.has('version') && changed.get('version')) this.load();
  }
  get path() {
    return `/api/matrix/versions/${encodeURIComponent(this.version)}`;
  }
  async load() {
    const version = this.version;
    Object.assign(this, {problem: null, found: null, parts: {}, kind: '', most: {}});
    all('/api/agencies').then(items => { this.agencies = new Map(items.map(each => [each.id, nameOf(each)])); }).catch(() => {});
    try {
      const {body, etag} = await api.get(this.path);
      if (version !== this.version) return;
      Object.assign(this, {found: body, etag});
      this.part('differences', `${this.path}/differences`);
      this.part('validation', withQuery(`${this.path}/validation`, {from: dayKey(Date.now())}));
    } catch (problem) {
      this.problem = problem;
    }
  }
  /** The parts come each for itself: a check of a large matrix takes seconds. */
  async part(name, path) {
    const version = this.version;
    this.parts = {...this.parts, [name]: {}};
    let answer;
    try {
      answer = {body: (await api.get(path)).body};
    } catch (problem) {
      answer = {problem, retry: () => this.part(name, path)};
    }
    if (version === this.version) this.parts = {...this.parts, [name]: answer};
  }
  shown(name, view) {
    const {body, problem, retry} = this.parts[name] ?? {};
    return html`<div aria-live="polite">${problem ? failed(problem, retry) : body ? view(body) : loading()}</div>`;
  }
  agency(id) {
    if (!id) return html`<i>${t('toTriage')}</i>`;
    if (id.startsWith('@')) return t(id);
    return this.agencies.has(id) ? html`${this.agencies.get(id)} <small class="soft code">${id}</small>` : html`<span class="code">${id}</span>`;
  }
  cut(name, items, view) {
    const most = this.most[name] ?? SHOWN;
    return html`${items.slice(0, most).map(view)}`;
  }
  rest(name, items) {
    const most = this.most[name] ?? SHOWN;
    return items.length > most ? html`<p><button type="button" class="quiet small" @click=${() => { this.most = {...this.most, [name]: most + SHOWN * 4}; }}>${t('moreOf', {n: items.length - most})}</button></p>` : nothing;
  }
  differences(found) {
    if (found.version === found.comparedWith) return html`<p class="soft">${t('sameVersion')}</p>`;
    const {added, removed, changed, reordered} = found;
    if (!added.length && !removed.length && !changed.length && !reordered) return html`<p class="soft">${t('noDifferences')}</p>`;
    const entry = each => html`<li><b class="code">${each.entry}</b> ${Object.entries(each).filter(([name]) => name !== 'entry').map(([name, value]) => html`<br><small class="soft">${t(`col.${name}`)}:</small> ${Array.isArray(value) ? value.join(', ') : value}`)}</li>`;
    const some = (name, items) => items.length ? html`<details><summary>${t(name, {n: items.length})}</summary><ul>${this.cut(name, items, entry)}</ul>${this.rest(name, items)}</details>` : nothing;
    return html`<p>${t('comparedWith')} <span class="code">${found.comparedWith}</span>.${reordered ? html` <span class="tag soon">${t('reordered')}</span>` : nothing}</p>
      ${changed.length ? html`<details open><summary>${t('changed', {n: changed.length})}</summary><table class="cards"><caption class="visually-hidden">${t('changed', {n: changed.length})}</caption><thead><tr><th scope="col">${t('col.entry')}</th><th scope="col">${t('column')}</th><th scope="col">${t('before')}</th><th scope="col">${t('after')}</th></tr></thead>
        <tbody>${this.cut('changed', changed, each => each.fields.map((field, n) => html`<tr><th scope="row" class="code">${n ? html`<span class="visually-hidden">${each.entry}</span>` : each.entry}</th><td data-label=${t('column')}>${t(`col.${field.column}`)}</td><td data-label=${t('before')}>${field.before ? html`<del>${field.before}</del>` : '–'}</td><td data-label=${t('after')}>${field.after ? html`<ins>${field.after}</ins>` : '–'}</td></tr>`))}</tbody></table>${this.rest('changed', changed)}</details>` : nothing}
      ${some('added', added)}${some('removed', removed)}`;
  }
  validation(found) {
    if (!found.findings.length) return html`<p class="note good">${t('sound')}</p>`;
    const tile = ([kind, n]) => html`<li class=${GAPS.includes(kind) ? 'late' : 'soon'}><button type="button" aria-pressed=${this.kind === kind} @click=${() => { this.kind = this.kind === kind ? '' : kind; }}><b>${n}</b>${t(kind)}</button></li>`;
    const findings = found.findings.filter(each => !this.kind || each.kind === this.kind);
    return html`<p class="note ${found.gaps ? 'bad' : 'good'}">${found.gaps ? t('gaps', {n: found.gaps}) : t('noGaps')}</p><ul class="tiles no-print">${Object.entries(found.counts).map(tile)}</ul>
      <ul>${this.cut('findings', findings, each => html`<li><span class="tag ${each.gap ? 'late' : 'soon'}">${t(each.kind)}</span> ${each.message}${each.entries.length ? html` <small class="soft code">${each.entries.join(', ')}</small>` : nothing}${each.validFrom || each.validUntil ? html` <small class="soft">${span(each.validFrom, each.validUntil)}</small>` : nothing}</li>`)}</ul>${this.rest('findings', findings)}`;
  }
  async simulate(event) {
    event.preventDefault();
    this.form = 'simulation';
    await this.attempt(async () => {
      const [from, to, on] = ['/from', '/to', '/on'].map(name => this.values[name]);
      const {body} = await api.post(`${this.path}/simulation`, {from, to, ...(on ? {on} : {})});
      this.parts = {...this.parts, simulation: {body}};
    });
  }
  simulation() {
    return html`<form @submit=${this.simulate}><p class="soft">${t('simulationHint')}</p><div class="grid">${this.field({pointer: '/from', form: 'simulation', label: t('filedFrom'), kind: 'date', required: true})}${this.field({pointer: '/to', form: 'simulation', label: t('filedTo'), kind: 'date', required: true})}${this.field({pointer: '/on', form: 'simulation', label: t('asOn'), kind: 'date', hint: t('asOnHint')})}</div>
      ${this.form === 'simulation' ? this.refused(['/from', '/to', '/on']) : nothing}<p class="row end no-print">${this.submit(t('simulate'), 'quiet')}</p></form>
      <div aria-live="polite">${this.parts.simulation?.body ? this.simulated(this.parts.simulation.body) : nothing}</div>`;
  }
  simulated(found) {
    if (!found.replayed) return empty(t('nothingReplayed'));
    if (!found.moved) return html`<p class="note good">${t('nothingMoved', {n: found.replayed})}</p>`;
    return html`<p class="note warn">${t('moved', {n: found.moved, all: found.replayed})}</p>
      <table class="cards"><caption>${t('moves')}</caption><thead><tr><th scope="col">${t('fromLead')}</th><th scope="col">${t('toLead')}</th><th scope="col" class="number">${t('issues')}</th></tr></thead>
        <tbody>${found.moves.map(each => html`<tr><td data-label=${t('fromLead')}>${this.agency(each.from)}</td><td data-label=${t('toLead')}>${this.agency(each.to)}</td><td class="number" data-label=${t('issues')}>${each.count}</td></tr>`)}</tbody></table>
      <details><summary>${t('examples', {n: found.examples.length})}</summary><table class="cards"><caption class="visually-hidden">${t('examples', {n: found.examples.length})}</caption><thead><tr><th scope="col">${t('issue')}</th><th scope="col">${t('col.category')}, ${t('col.zone')}</th><th scope="col">${t('fromLead')}</th><th scope="col">${t('toLead')}</th></tr></thead>
        <tbody>${this.cut('examples', found.examples, each => html`<tr><th scope="row" class="code">${each.trackingCode}</th><td data-label=${t('col.category')}>${each.categoryId ?? '–'}, ${each.zoneId}</td><td data-label=${t('fromLead')}>${this.agency(each.before.lead)}</td><td data-label=${t('toLead')}>${this.agency(each.after.lead)}</td></tr>`)}</tbody></table>${this.rest('examples', found.examples)}</details>`;
  }
  begin() {
    Object.assign(this, {form: 'activation', refusal: null});
    this.querySelector('#activation').open();
  }
  async activate(event) {
    event.preventDefault();
    const taken = await this.attempt(async () => {
      const from = this.values['/activeFrom'], known = this.values['/acknowledgeGaps'] === true;
      const {body} = await api.post(`${this.path}/activation`, {...(from ? {from} : {}), ...(known ? {acknowledgeGaps: true} : {})}, {ifMatch: this.etag, key: this.key});
      toast(t('activated', {from: moment(body.activeFrom)}));
    });
    if (taken) {
      this.querySelector('#activation').close();
      this.load();
    }
  }
  async renew() {
    const {body, etag} = await api.get(this.path);
    Object.assign(this, {found: body, etag, refusal: null});
  }
  activation() {
    const gaps = this.parts.validation?.body?.gaps ?? 0;
    const asked = gaps > 0 || this.refusal?.code === 'MATRIX_GAPS';
    return html`<nr-dialog id="activation" .heading=${t('activate')} .content=${html`<form @submit=${event => this.activate(event)}><p>${t('activateHint', {version: this.version})}</p>
      ${this.field({pointer: '/activeFrom', at: '/from', form: 'activation', label: t('inForceFrom'), kind: 'date', hint: t('activateFromHint')})}
      ${asked ? this.field({pointer: '/acknowledgeGaps', label: t('acknowledge', {n: gaps || this.refusal.errors.length}), kind: 'yes'}) : nothing}
      ${this.form === 'activation' ? this.refused(['/from'], () => this.renew().catch(problem => { this.refusal = problem; })) : nothing}
      <p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('#activation').close()}>${t('cancel')}</button>${this.submit(t('activate'))}</p></form>`}></nr-dialog>`;
  }
  entries({items}) {
    const found = items.filter(each => !this.asked || matches(Object.values(each).flat().join(' ') + ' ' + (this.agencies.get(each.lead) ?? ''), this.asked));
    const where = each => [each.category, each.group, each.zone, each.zoneKind && t(each.zoneKind), each.urgency && t(each.urgency), each.channel, each.enterpriseKind && t(each.enterpriseKind)].filter(Boolean).join(' · ') || t('everything');
    return html`<div class="field no-print"><label for="find">${t('find')}</label><span class="hint" id="find-hint">${t('findHint')}</span><input id="find" type="search" aria-describedby="find-hint" .value=${this.asked} @input=${event => { this.asked = event.target.value; }}></div>
      <p role="status" class="soft">${t('foundEntries', {n: found.length})}</p>
      <table class="cards"><caption class="visually-hidden">${t('entries')}</caption><thead><tr><th scope="col">${t('col.entry')}</th><th scope="col">${t('where')}</th><th scope="col">${t('col.lead')}</th><th scope="col">${t('col.taskVi')}</th><th scope="col">${t('col.termWorkingDays')}</th></tr></thead>
      <tbody>${this.cut('entries', found, each => html`<tr><th scope="row"><span class="code">${each.entry}</span>${each.validFrom || each.validUntil ? html`<br><small class="soft">${span(each.validFrom, each.validUntil)}</small>` : nothing}</th><td data-label=${t('where')}>${where(each)}</td><td data-label=${t('col.lead')}>${this.agency(each.lead)}${each.coordinating ? html`<br><small class="soft">+ ${each.coordinating.map(id => this.agencies.get(id) ?? t(id)).join(', ')}</small>` : nothing}</td>
        <td data-label=${t('col.taskVi')}>${taskOf(each)}<br><small class="soft">${each.legalBasis ?? ''}</small></td><td data-label=${t('col.termWorkingDays')}>${each.termWorkingDays ?? t('byUrgency')}</td></tr>`)}</tbody></table>${this.rest('entries', found)}`;
  }
  render() {
    if (this.problem) return failed(this.problem.status === 404 ? {title: t('noVersion')} : this.problem, () => this.load());
    const v = this.found;
    if (!v) return loading();
    return html`<h1 tabindex="-1">${t('version')} <span class="code">${v.version}</span></h1>
      <p class="row">${statusTag(v.status)}<span>${t('entriesOf', {n: v.entries})}</span><span class="soft">${t('madeBy', {by: who(v.createdBy), at: moment(v.createdAt)})}</span></p>${v.note ? html`<p>${v.note}</p>` : nothing}
      ${v.activations.length ? html`<ul>${v.activations.map(each => html`<li>${t('inForceFrom')} <b>${moment(each.activeFrom)}</b> <small class="soft">· ${who(each.activatedBy)}, ${moment(each.activatedAt)}${each.gaps ? ` · ${t('gapsKnown', {n: each.gaps})}` : ''}</small></li>`)}</ul>` : nothing}
      <p class="row no-print">${this.mayWrite && v.status !== 'IN_FORCE' ? html`<button type="button" @click=${this.begin}>${t('activate')}…</button>` : nothing}<a class="button quiet" href="${this.path}/entries?format=xlsx" download>Excel</a><a class="button quiet" href="${this.path}/entries?format=csv" download>CSV</a></p>
      <section class="card" aria-labelledby="diff"><h2 id="diff">${t('differences')}</h2>${this.shown('differences', body => this.differences(body))}</section>
      <section class="card" aria-labelledby="check"><h2 id="check">${t('validation')}</h2><p class="soft">${t('validationHint')}</p>${this.shown('validation', body => this.validation(body))}</section>
      <section class="card" aria-labelledby="trial"><h2 id="trial">${t('simulation')}</h2>${this.simulation()}</section>
      <details class="card" @toggle=${event => event.target.open && event.target.classList.contains('card') && !this.parts.entries && this.part('entries', `${this.path}/entries`)}><summary>${t('allEntries', {n: v.entries})}</summary>${this.parts.entries ? this.shown('entries', body => this.entries(body)) : nothing}</details>
      ${this.activation()}`;
  }
}
customElements.define('nr-matrix-version', NrMatrixVersion);
