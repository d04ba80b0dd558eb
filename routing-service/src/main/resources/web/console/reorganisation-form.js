import {html, nothing} from '../vendor/lit.js';
import {api} from '../namro/api.js';
import {dayKey} from '../namro/format.js';
import {lang} from '../namro/words.js';
import {all, Office} from './fields.js';
import {nameOf, t} from './catalogue-words.js';

const LEVELS = ['CITY', 'DISTRICT', 'COMMUNE', 'VERTICAL', 'UTILITY', 'ENTERPRISE', 'CENTRAL'];
const FIELDS = {ended: ['agencyId', 'officersFollow'], founded: ['id', 'nameVi', 'nameEn', 'level', 'parent', 'liaison'], officers: ['id', 'agencyId', 'position', 'name', 'email']};
const TOP = ['on', 'titleVi', 'titleEn', 'legalBasis'];
const NONE = {ended: 1, founded: 0, officers: 0};

/** A new reorganisation: who ends, who follows, who is new; it says `entered` with what was kept. */
class NrReorganisationForm extends Office {
  static properties = {agencies: {attribute: false}, rows: {state: true}, successors: {state: true}, positions: {state: true}};
  constructor() {
    super();
    Object.assign(this, {agencies: [], rows: {...NONE}, successors: [[]], positions: []});
  }
  load() {}
  /** The positions that there are, learnt from who holds one. */
  async learnPositions() {
    if (this.positions.length) return;
    const found = new Map((await all('/api/officers')).map(each => [each.position, nameOf({name: each.positionName})]));
    this.positions = [...found].map(([value, label]) => ({value, label}));
  }
  add(list) {
    this.rows = {...this.rows, [list]: this.rows[list] + 1};
    if (list === 'ended') this.successors = [...this.successors, []];
    if (list === 'officers') this.learnPositions().catch(problem => { this.refusal = problem; });
    this.updateComplete.then(() => [...this.querySelectorAll(`[data-list="${list}"]`)].at(-1)?.querySelector('input, select')?.focus());
  }
  /** The rows behind the one that goes move up, with what was typed in them. */
  drop(list, gone) {
    const values = {...this.values};
    for (let row = gone; row < this.rows[list]; row++) {
      for (const field of FIELDS[list]) values[`/${list}/${row}/${field}`] = values[`/${list}/${row + 1}/${field}`];
    }
    this.values = values;
    this.rows = {...this.rows, [list]: this.rows[list] - 1};
    if (list === 'ended') this.successors = this.successors.filter((each, row) => row !== gone);
    this.refusal = null;
  }
  succeed(row, change) {
    this.successors = this.successors.map((each, n) => n === row ? change(each) : each);
    this.values = {...this.values};
  }
  get today() {
    return dayKey(Date.now());
  }
  /** Agencies that are, and those that this reorganisation founds. */
  options() {
    const founded = Array.from({length: this.rows.founded}, (none, n) => ({value: this.values[`/founded/${n}/id`], label: this.values[`/founded/${n}/${lang === 'en' ? 'nameEn' : 'nameVi'}`] || this.values[`/founded/${n}/id`], hint: t('foundedOne', {n: n + 1})})).filter(each => each.value);
    return [...founded, ...this.agencies.filter(each => !each.validUntil || each.validUntil > this.today).map(each => ({value: each.id, label: nameOf(each), hint: each.id}))];
  }
  body() {
    const some = names => Object.fromEntries(names.filter(([, value]) => value !== undefined && value !== '' && value !== false));
    const list = name => Array.from({length: this.rows[name]}, (none, n) => some(FIELDS[name].map(field => [field, this.values[`/${name}/${n}/${field}`]])));
    const ended = list('ended').map((each, n) => ({...each, successors: this.successors[n]}));
    return {...some(TOP.map(name => [name, this.values[`/${name}`]])), ended, ...(this.rows.founded ? {founded: list('founded')} : {}), ...(this.rows.officers ? {officers: list('officers')} : {})};
  }
  async enter(event) {
    event.preventDefault();
    let kept;
    const taken = await this.attempt(async () => { kept = (await api.post('/api/reorganisations', this.body(), {key: this.key})).body; });
    if (!taken) return;
    Object.assign(this, {values: {}, rows: {...NONE}, successors: [[]]});
    this.querySelector('details').open = false;
    this.dispatchEvent(new CustomEvent('entered', {detail: kept}));
  }
  own() {
    const lists = Object.entries(FIELDS).flatMap(([list, fields]) => Array.from({length: this.rows[list]}, (none, n) => fields.map(field => `/${list}/${n}/${field}`)).flat());
    return [...TOP.map(each => `/${each}`), ...lists, ...this.successors.flatMap((each, row) => each.map((id, n) => `/ended/${row}/successors/${n}`))];
  }
  frame(list, n, name, fields) {
    const what = t(name, {n: n + 1});
    return html`<fieldset data-list=${list}><legend>${what}</legend>${fields}${list !== 'ended' || this.rows.ended > 1 ? html`<p><button type="button" class="quiet small" @click=${() => this.drop(list, n)}>${t('removeOne', {what})}</button></p>` : nothing}</fieldset><p></p>`;
  }
  ending(n, options) {
    const chosen = this.successors[n] ?? [];
    const name = id => options.find(each => each.value === id)?.label ?? id;
    return this.frame('ended', n, 'endedOne', html`${this.field({pointer: `/ended/${n}/agencyId`, label: t('agency'), kind: 'one', required: true, options})}
      <p><b>${t('successors')}</b></p>${chosen.length ? html`<ul>${chosen.map((id, m) => html`<li>${name(id)} <button type="button" class="quiet small" aria-label=${t('removeOne', {what: name(id)})} @click=${() => this.succeed(n, each => each.filter(other => other !== id))}>×</button>${this.faultsAt(`/ended/${n}/successors/${m}`) ? html` <span class="fault">${this.faultsAt(`/ended/${n}/successors/${m}`)}</span>` : nothing}</li>`)}</ul>` : html`<p class="soft">${t('noSuccessor')}</p>`}
      <nr-combo .options=${options.filter(each => !chosen.includes(each.value) && each.value !== this.values[`/ended/${n}/agencyId`])} .label=${t('addSuccessor')} .name="f-successor-${n}" .value=${''} @change=${event => { if (typeof event.detail === 'string' && event.detail) { const id = event.detail; this.succeed(n, each => [...each, id]); event.currentTarget.value = ''; } }}></nr-combo>
      ${chosen.length ? this.field({pointer: `/ended/${n}/officersFollow`, label: t('officersFollow'), kind: 'yes'}) : nothing}`);
  }
  founding(n, options) {
    const at = field => `/founded/${n}/${field}`;
    return this.frame('founded', n, 'foundedOne', html`<div class="grid">${this.field({pointer: at('id'), label: t('agencyId'), hint: t('idHint'), required: true, most: 64})}${this.field({pointer: at('level'), label: t('level'), kind: 'choice', required: true, choices: LEVELS.map(value => ({value, label: t(value)}))})}
      ${this.field({pointer: at('nameVi'), label: t('nameVi'), required: true, most: 300})}${this.field({pointer: at('nameEn'), label: t('nameEn'), required: true, most: 300})}</div>
      ${this.field({pointer: at('parent'), label: t('parent'), kind: 'one', options})}${this.field({pointer: at('liaison'), label: t('liaison'), kind: 'one', hint: t('liaisonHint'), options})}`);
  }
  officer(n, options) {
    const at = field => `/officers/${n}/${field}`;
    return this.frame('officers', n, 'officerOne', html`${this.field({pointer: at('agencyId'), label: t('agency'), kind: 'one', required: true, options})}
      <div class="grid">${this.field({pointer: at('id'), label: t('officerId'), hint: t('idHint'), required: true, most: 64})}${this.field({pointer: at('name'), label: t('name'), required: true, most: 200})}${this.field({pointer: at('email'), label: t('email'), kind: 'email', required: true, most: 200})}${this.field({pointer: at('position'), label: t('position'), kind: 'choice', required: true, choices: this.positions})}</div>`);
  }
  list(name, title, adding, one, options) {
    return html`<h2>${t(title)}</h2>${Array.from({length: this.rows[name]}, (none, n) => one.call(this, n, options))}<p><button type="button" class="quiet small" @click=${() => this.add(name)}>+ ${t(adding)}</button></p>`;
  }
  render() {
    const options = this.options();
    return html`<details class="card no-print"><summary>${t('enterReorganisation')}</summary><form @submit=${this.enter} novalidate>${this.refused(this.own())}
      <div class="grid">${this.field({pointer: '/on', label: t('on'), kind: 'date', required: true, min: this.today})}${this.field({pointer: '/legalBasis', label: t('legalBasis'), most: 300})}${this.field({pointer: '/titleVi', label: t('titleVi'), required: true, most: 300})}${this.field({pointer: '/titleEn', label: t('titleEn'), required: true, most: 300})}</div>
      ${this.list('ended', 'ended', 'addEnded', this.ending, options)}${this.list('founded', 'founded', 'addFounded', this.founding, options)}${this.list('officers', 'newOfficers', 'addOfficer', this.officer, options)}
      <p class="row end">${this.submit(t('enter'))}</p></form></details>`;
  }
}
customElements.define('nr-reorganisation-form', NrReorganisationForm);
