import {html, nothing} from '../vendor/lit.js';
import {api, withQuery} from '../namro/api.js';
import {dayKey} from '../namro/format.js';
import {empty, failed, loading, more, toast} from '../namro/parts.js';
import {all, Office} from './fields.js';
import {nameOf, plainDay, statusTag, t} from './catalogue-words.js';

const REASONS = ['LEAVE', 'TRAINING', 'BUSINESS_TRIP', 'OTHER'];
const FIELDS = ['/officerId', '/first', '/last', '/substituteId', '/reason'];

/** Who is absent when, and who stands in; officers enter their own days, leads those of their people. */
class NrAbsences extends Office {
  static properties = {items: {state: true}, cursor: {state: true}, filter: {state: true}, people: {state: true}, agencies: {state: true}, leaving: {state: true}};
  constructor() {
    super();
    Object.assign(this, {items: null, filter: {}, people: [], agencies: [], leaving: null});
  }
  connectedCallback() {
    const query = new URLSearchParams(location.search);
    this.filter = {agencyId: query.get('agencyId') ?? '', past: query.get('past') ?? ''};
    super.connectedCallback();
    Promise.all([all(withQuery('/api/officers', {agencyId: this.seesAll ? '' : this.dataset.agency})), all('/api/agencies')])
      .then(([people, agencies]) => Object.assign(this, {people, agencies})).catch(problem => { this.problem = problem; });
    if (!this.decidesForOthers && this.dataset.me) this.values = {'/officerId': this.dataset.me};
  }
  get mayEnter() {
    return /OFFICER|AGENCY_LEAD|COORDINATOR|ADMIN/.test(this.roles);
  }
  get decidesForOthers() {
    return /AGENCY_LEAD|COORDINATOR|ADMIN/.test(this.roles);
  }
  ask(change) {
    this.filter = {...this.filter, ...change};
    history.replaceState(null, '', withQuery('/console/absences', this.filter));
    this.items = null;
    this.load();
  }
  async load(cursor) {
    const round = this.round = {};
    this.problem = null;
    try {
      const {body} = await api.get(withQuery('/api/absences', {agencyId: this.filter.agencyId, from: this.filter.past ? '' : dayKey(Date.now()), cursor}));
      if (round !== this.round) return;
      this.items = cursor ? [...this.items, ...body.items] : body.items;
      this.cursor = body.nextCursor;
    } catch (problem) {
      if (round === this.round) this.problem = problem;
    }
  }
  person(id) {
    return this.people.find(each => each.id === id)?.name ?? id;
  }
  agency(id) {
    const found = this.agencies.find(each => each.id === id);
    return found ? nameOf(found) : id;
  }
  /** Officers in office today; of one agency where it is known which. */
  officers(agencyId, but) {
    const today = dayKey(Date.now());
    return this.people.filter(each => (!agencyId || each.agencyId === agencyId) && each.id !== but && !(each.validUntil <= today))
      .map(each => ({value: each.id, label: each.name, hint: `${nameOf({name: each.positionName})} · ${this.agency(each.agencyId)}`}));
  }
  async enter(event) {
    event.preventDefault();
    const body = Object.fromEntries(FIELDS.filter(each => this.values[each]).map(each => [each.slice(1), this.values[each]]));
    const taken = await this.attempt(async () => {
      await api.post('/api/absences', body, {key: this.key});
      toast(t('absenceEntered'));
    });
    if (!taken) return;
    this.values = this.decidesForOthers ? {} : {'/officerId': this.dataset.me};
    this.querySelector('details').open = false;
    this.load();
  }
  form() {
    if (!this.mayEnter) return nothing;
    const who = this.values['/officerId'];
    const of = this.people.find(each => each.id === who)?.agencyId ?? this.dataset.agency;
    return html`<details class="card no-print"><summary>${t('enterAbsence')}</summary><form @submit=${this.enter} novalidate>
      ${this.leaving ? nothing : this.refused(FIELDS)}
      ${this.decidesForOthers ? this.field({pointer: '/officerId', label: t('officer'), kind: 'one', required: true, options: this.officers(this.seesAll ? '' : this.dataset.agency)}) : html`<p>${t('officer')}: <b>${this.person(who)}</b></p>${this.faultsAt('/officerId') ? html`<p class="fault">${this.faultsAt('/officerId')}</p>` : nothing}`}
      <div class="grid">${this.field({pointer: '/first', label: t('first'), kind: 'date', required: true})}${this.field({pointer: '/last', label: t('last'), kind: 'date', required: true, min: this.values['/first']})}</div>
      ${this.field({pointer: '/substituteId', label: t('substitute'), kind: 'one', hint: t('substituteHint'), options: who || this.dataset.agency ? this.officers(of, who) : []})}
      ${this.field({pointer: '/reason', label: t('reason'), kind: 'choice', choices: REASONS.map(each => ({value: each, label: t(each)}))})}
      <p class="row end">${this.submit(t('enter'))}</p></form></details>`;
  }
  mayWithdraw(item) {
    return item.status === 'ENTERED' && item.last >= dayKey(Date.now())
      && (this.mayWrite || item.agencyId === this.dataset.agency && (this.decidesForOthers || item.officerId === this.dataset.me));
  }
  days(item) {
    return item.first === item.last ? plainDay(item.first) : `${plainDay(item.first)} – ${plainDay(item.last)}`;
  }
  row(item) {
    const today = dayKey(Date.now());
    const now = item.status === 'ENTERED' && item.first <= today && today <= item.last;
    return html`<tr><th scope="row">${this.person(item.officerId)}<br><small class="soft">${this.agency(item.agencyId)}</small></th><td data-label=${t('days')}>${this.days(item)} ${now ? html`<span class="tag today">${t('now')}</span>` : nothing}</td>
      <td data-label=${t('substitute')}>${item.substituteId ? this.person(item.substituteId) : html`<span class="soft">${t('nobody')}</span>`}</td><td data-label=${t('reason')}>${t(item.reason)}</td><td data-label=${t('status')}>${statusTag(item.status)}</td>
      <td>${this.mayWithdraw(item) ? html`<button type="button" class="quiet small no-print" aria-label="${t('withdraw')}: ${this.person(item.officerId)}, ${this.days(item)}" @click=${() => this.confirm(item)}>${t('withdraw')}</button>` : nothing}</td></tr>`;
  }
  confirm(item) {
    Object.assign(this, {leaving: item, refusal: null});
    this.updateComplete.then(() => this.querySelector('#withdrawal').open());
  }
  async withdraw(event) {
    event.preventDefault();
    const taken = await this.attempt(async () => {
      await api.post(`/api/absences/${encodeURIComponent(this.leaving.id)}/withdrawal`, undefined, {ifMatch: `"${this.leaving.version}"`});
      toast(t('withdrawn'));
    });
    if (!taken) return;
    this.querySelector('#withdrawal').close();
    this.load();
  }
  withdrawal() {
    const item = this.leaving;
    return html`<nr-dialog id="withdrawal" .heading=${t('withdrawAbsence')} @closed=${() => Object.assign(this, {leaving: null, refusal: null})} .content=${item ? html`<form @submit=${event => this.withdraw(event)}><p>${t('withdrawAbsenceHint', {name: this.person(item.officerId), days: this.days(item)})}</p>
      ${this.refused([], async () => { await this.load(); const now = this.items?.find(each => each.id === item.id); if (now?.status === 'ENTERED') Object.assign(this, {leaving: now, refusal: null}); else this.querySelector('#withdrawal').close(); })}
      <p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('#withdrawal').close()}>${t('cancel')}</button>${this.submit(t('withdraw'), 'danger')}</p></form>` : nothing}></nr-dialog>`;
  }
  list() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (!this.items) return loading();
    if (!this.items.length) return empty(t('noAbsences'), t('noAbsencesHint'));
    return html`<table class="cards"><caption class="visually-hidden">${t('absences')}</caption><thead><tr><th scope="col">${t('officer')}</th><th scope="col">${t('days')}</th><th scope="col">${t('substitute')}</th><th scope="col">${t('reason')}</th><th scope="col">${t('status')}</th><td></td></tr></thead>
      <tbody>${this.items.map(item => this.row(item))}</tbody></table>${more(this.cursor, () => this.load(this.cursor))}`;
  }
  render() {
    return html`<h1>${t('absences')}</h1><p class="soft">${t('absencesHint')}</p>${this.form()}
      <div class="row no-print">${this.seesAll ? html`<p class="grow"><label for="of">${t('agency')}</label><select id="of" @change=${event => this.ask({agencyId: event.target.value})}><option value="">${t('anyAgency')}</option>${this.agencies.map(each => html`<option value=${each.id} ?selected=${each.id === this.filter.agencyId}>${nameOf(each)}</option>`)}</select></p>` : nothing}
        <label class="choice"><input type="checkbox" .checked=${Boolean(this.filter.past)} @change=${event => this.ask({past: event.target.checked ? 'yes' : ''})}> ${t('alsoPast')}</label></div>
      <div aria-live="polite">${this.list()}</div>${this.withdrawal()}`;
  }
}
customElements.define('nr-absences', NrAbsences);
