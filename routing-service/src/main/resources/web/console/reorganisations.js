import {html, nothing} from '../vendor/lit.js';
import {api} from '../namro/api.js';
import {dayKey, moment} from '../namro/format.js';
import {empty, failed, loading, toast} from '../namro/parts.js';
import {lang} from '../namro/words.js';
import './reorganisation-form.js';
import {all, Office} from './fields.js';
import {nameOf, plainDay, statusTag, t} from './catalogue-words.js';

/** What was entered, the latest day first; what it will mean for open work; a new one. */
class NrReorganisations extends Office {
  static properties = {items: {state: true}, agencies: {state: true}, effects: {state: true}, leaving: {state: true}};
  constructor() {
    super();
    Object.assign(this, {items: null, agencies: [], effects: new Map(), leaving: null});
  }
  async load() {
    this.problem = null;
    try {
      const [{body}, agencies] = await Promise.all([api.get('/api/reorganisations'), all('/api/agencies')]);
      this.items = body.items.sort((a, b) => b.on.localeCompare(a.on));
      this.agencies = agencies;
    } catch (problem) {
      this.problem = problem;
    }
  }
  title(item) {
    return lang === 'en' ? item.titleEn : item.titleVi;
  }
  agency(id, item) {
    const founded = item.founded.find(each => each.id === id);
    const known = this.agencies.find(each => each.id === id);
    return founded ? (lang === 'en' ? founded.nameEn : founded.nameVi) : known ? nameOf(known) : id;
  }
  async foresee(id) {
    this.effects = new Map(this.effects).set(id, {});
    try {
      const {body} = await api.get(`/api/reorganisations/${encodeURIComponent(id)}/effects`);
      this.effects = new Map(this.effects).set(id, {body});
    } catch (problem) {
      this.effects = new Map(this.effects).set(id, {problem});
    }
  }
  async entered({detail}) {
    toast(t('entered'));
    await this.load();
    this.foresee(detail.id);
    await this.updateComplete;
    this.querySelector(`[data-id="${detail.id}"] h2`)?.focus();
  }
  confirm(item) {
    Object.assign(this, {leaving: item, refusal: null});
    this.updateComplete.then(() => this.querySelector('#withdrawal').open());
  }
  async withdraw(event) {
    event.preventDefault();
    const taken = await this.attempt(async () => {
      await api.post(`/api/reorganisations/${encodeURIComponent(this.leaving.id)}/withdrawal`, undefined, {ifMatch: `"${this.leaving.version}"`});
      toast(t('withdrawn'));
    });
    if (!taken) return;
    this.querySelector('#withdrawal').close();
    this.load();
  }
  withdrawal() {
    const item = this.leaving;
    const renew = async () => {
      await this.load();
      const now = this.items?.find(each => each.id === item.id);
      if (now?.status === 'ENTERED') Object.assign(this, {leaving: now, refusal: null});
      else this.querySelector('#withdrawal').close();
    };
    return html`<nr-dialog id="withdrawal" .heading=${t('withdrawReorganisation')} @closed=${() => Object.assign(this, {leaving: null, refusal: null})} .content=${item ? html`<form @submit=${event => this.withdraw(event)}><p>${t('withdrawHint', {title: this.title(item)})}</p>${this.refused([], renew)}
      <p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('#withdrawal').close()}>${t('cancel')}</button>${this.submit(t('withdraw'), 'danger')}</p></form>` : nothing}></nr-dialog>`;
  }
  foreseen(item) {
    const {body, problem} = this.effects.get(item.id);
    if (problem) return failed(problem, () => this.foresee(item.id));
    if (!body) return loading();
    const all = Object.values(body.counts).reduce((sum, n) => sum + n, 0);
    const tone = {STAYS: 'calm', MOVES: 'soon', UNDECIDED: 'late'};
    return html`<h3>${t('effects')}</h3><p class="soft">${t('effectsHint', {version: body.matrixVersion, day: plainDay(body.on)})}</p>
      ${body.gaps.length ? html`<details class="note bad"><summary>${t('gapsThen', {n: body.gaps.length})}</summary><ul>${body.gaps.slice(0, 200).map(each => html`<li>${each}</li>`)}</ul></details><p></p>` : html`<p class="note good">${t('noGapsThen')}</p>`}
      ${all ? html`<ul class="tiles">${Object.entries(body.counts).map(([fate, n]) => html`<li class=${tone[fate]}><span class="tile"><b>${n}</b>${t(fate)}</span></li>`)}</ul>
        <table class="cards"><caption>${t('shownOf', {n: body.assignments.length, all})}</caption><thead><tr><th scope="col">${t('work')}</th><th scope="col">${t('effects')}</th><th scope="col">${t('to')}</th><th scope="col">${t('why')}</th></tr></thead>
        <tbody>${body.assignments.map(each => html`<tr><th scope="row"><a class="code" href="/console/assignments/${encodeURIComponent(each.assignmentId)}">${each.trackingCode}</a><br><small class="soft">${each.from.name}</small></th><td data-label=${t('effects')}><span class="tag ${tone[each.fate]}">${t(each.fate)}</span></td><td data-label=${t('to')}>${each.to?.name ?? '–'}</td><td data-label=${t('why')}>${each.why ?? '–'}</td></tr>`)}</tbody></table>` : html`<p>${t('noEffects')}</p>`}`;
  }
  item(item) {
    const foreseen = this.effects.has(item.id);
    const open = item.status === 'ENTERED' && item.on > dayKey(Date.now());
    return html`<article class="card" data-id=${item.id}><h2 tabindex="-1">${this.title(item)}</h2><p class="row"><b>${plainDay(item.on)}</b>${statusTag(item.status)}${item.legalBasis ? html`<span class="soft">${item.legalBasis}</span>` : nothing}</p>
      <ul>${item.ended.map(each => html`<li><b>${this.agency(each.agencyId, item)}</b> ${each.successors.length ? html`${t('becomes')} ${each.successors.map((id, n) => html`${n ? ', ' : ''}<b>${this.agency(id, item)}</b>`)}${each.officersFollow ? html` <small class="soft">· ${t('officersFollow')}</small>` : nothing}` : t('endsOnly')}</li>`)}</ul>
      ${item.founded.length ? html`<p>${t('foundedN', {names: item.founded.map(each => this.agency(each.id, item)).join(', ')})}</p>` : nothing}${item.officers.length ? html`<p>${t('officersN', {n: item.officers.length})}</p>` : nothing}
      <p class="soft">${t('enteredBy', {by: item.enteredBy, at: moment(item.enteredAt)})}${item.withdrawnAt ? html` · ${t('withdrawnBy', {by: item.withdrawnBy, at: moment(item.withdrawnAt)})}` : nothing}</p>
      <p class="row no-print"><button type="button" class="quiet" aria-label=${t('effectsFor', {title: this.title(item)})} @click=${() => this.foresee(item.id)}>${t('effects')}</button>${open && this.mayWrite ? html`<button type="button" class="quiet" aria-label="${t('withdraw')}: ${this.title(item)}" @click=${() => this.confirm(item)}>${t('withdraw')}</button>` : nothing}</p>
      <div aria-live="polite">${foreseen ? this.foreseen(item) : nothing}</div></article>`;
  }
  render() {
    const list = this.problem ? failed(this.problem, () => this.load()) : !this.items ? loading() : this.items.length ? this.items.map(item => this.item(item)) : empty(t('noReorganisations'), t('noReorganisationsHint'));
    return html`<h1>${t('reorganisations')}</h1><p class="soft">${t('reorganisationsHint')}</p>
      ${this.mayWrite && this.items ? html`<nr-reorganisation-form data-roles=${this.roles} .agencies=${this.agencies} @entered=${this.entered}></nr-reorganisation-form>` : nothing}<div aria-live="polite">${list}</div>${this.withdrawal()}`;
  }
}
customElements.define('nr-reorganisations', NrReorganisations);
