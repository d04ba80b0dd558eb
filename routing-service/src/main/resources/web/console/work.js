import {html, nothing, repeat} from '../vendor/lit.js';
import {api, newKey, withQuery} from '../namro/api.js';
import {left, moment} from '../namro/format.js';
import {empty, failed, loading, more, Part, toast} from '../namro/parts.js';
import {agencies, officers} from './names.js';
import {t} from './words.js';

const SAVED = 'namro-console-filters';
const ASKED = ['q', 'due', 'status', 'agencyId', 'officerId', 'owes'];
const TONES = {LATE: 'late', TODAY: 'today', WEEK: 'soon', LATER: 'calm'};
const STATES = ['ISSUED', 'ACCEPTED', 'PAUSED', 'OUTCOME_REPORTED', 'CONFIRMED', 'CLOSED'];

/** My work: what is due soonest first, with counts that filter, filters that are links, and keys for those who have many. */
class NrWork extends Part {
  static properties = {items: {state: true}, counts: {state: true}, cursor: {state: true}, problem: {state: true}, filter: {state: true}, at: {state: true}, chosen: {state: true}, choices: {state: true}, results: {state: true}, saved: {state: true}};
  constructor() {
    super();
    Object.assign(this, {items: null, counts: null, filter: {}, at: -1, chosen: new Set(), choices: {agencies: [], officers: []}, results: new Map(), saved: read()});
  }
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.fromAddress();
    this.onKey = event => this.key(event);
    this.onBack = () => this.fromAddress();
    document.addEventListener('keydown', this.onKey);
    addEventListener('popstate', this.onBack);
    if (this.seesAll) agencies().then(found => { this.choices = {...this.choices, agencies: found}; }).catch(() => {});
    if (this.dataset.agency) officers(this.dataset.agency).then(found => { this.choices = {...this.choices, officers: found}; }).catch(() => {});
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    removeEventListener('popstate', this.onBack);
  }
  get roles() {
    return this.dataset.roles ?? '';
  }
  get seesAll() {
    return /COORDINATOR|AUDITOR|ADMIN/.test(this.roles);
  }
  get isLead() {
    return /AGENCY_LEAD|COORDINATOR|ADMIN/.test(this.roles);
  }
  /** An officer starts with what is his or hers; everybody else with all that there is to see. */
  fromAddress() {
    const query = new URLSearchParams(location.search);
    const asked = Object.fromEntries(ASKED.filter(name => query.get(name)).map(name => [name, query.get(name)]));
    this.filter = location.search ? asked : this.dataset.me && !this.isLead ? {officerId: this.dataset.me} : {};
    this.load();
  }
  ask(change) {
    const filter = {...this.filter, ...change};
    this.filter = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
    history.pushState(null, '', withQuery('/console', Object.keys(this.filter).length ? this.filter : {all: 'yes'}));
    this.load();
  }
  async load(cursor) {
    const round = this.round = {};
    this.problem = null;
    if (!cursor) Object.assign(this, {items: null, at: -1, chosen: new Set(), results: new Map()});
    try {
      const {due, ...counted} = this.filter;
      const [list, counts] = await Promise.all([
        api.get(withQuery('/api/assignments', {...this.filter, cursor, limit: 50})),
        cursor ? {body: this.counts} : api.get(withQuery('/api/assignments/counts', counted))]);
      if (round !== this.round) return;
      this.items = cursor ? [...this.items, ...list.body.items] : list.body.items;
      this.cursor = list.body.nextCursor;
      this.counts = counts.body;
    } catch (problem) {
      if (round === this.round) this.problem = problem;
    }
  }
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog')) return;
    const move = {j: 1, k: -1}[event.key];
    if (move && this.items?.length) {
      this.at = Math.min(this.items.length - 1, Math.max(0, this.at + move));
      this.updateComplete.then(() => this.querySelector('tr[aria-selected="true"] a')?.focus());
    } else if (event.key === 'x' && this.at >= 0) {
      this.toggle(this.items[this.at].id);
    } else if (event.key === '/') {
      event.preventDefault();
      this.querySelector('#q').focus();
    } else if (event.key === '?') {
      toast(t('keysHelp'));
    }
  }
  toggle(id) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }
  save() {
    const name = this.querySelector('#filter-name').value.trim();
    if (!name) return;
    this.saved = {...this.saved, [name]: this.filter};
    localStorage.setItem(SAVED, JSON.stringify(this.saved));
    this.querySelector('#filter-name').value = '';
  }
  forget(name) {
    const {[name]: gone, ...rest} = this.saved;
    this.saved = rest;
    localStorage.setItem(SAVED, JSON.stringify(rest));
  }
  async copyLink() {
    await navigator.clipboard.writeText(location.href);
    toast(t('copied'));
  }
  /** One after the other, each on the version that is shown; what could not be done is told beside it. */
  async handOver(event) {
    event.preventDefault();
    const to = this.querySelector('#bulk nr-combo').value;
    const reason = this.querySelector('#bulk-reason').value.trim();
    if (!to || this.busy) return;
    this.busy = true;
    for (const item of this.items.filter(each => this.chosen.has(each.id))) {
      try {
        await api.post(`/api/assignments/${encodeURIComponent(item.id)}/officer`, {officerId: to, ...(reason ? {reason} : {})}, {ifMatch: `"${item.version}"`, key: newKey()});
        this.results = new Map(this.results).set(item.id, {good: true, text: t('done')});
      } catch (problem) {
        this.results = new Map(this.results).set(item.id, {good: false, text: [problem.title, ...problem.errors.map(each => each.message)].join(' · ')});
      }
    }
    this.busy = false;
    const wrong = [...this.results.values()].filter(each => !each.good).length;
    if (!wrong) this.load();
    else this.chosen = new Set([...this.results].filter(([, each]) => !each.good).map(([id]) => id));
  }
  tiles() {
    const tile = (due, n) => html`<li class=${TONES[due]}><button type="button" aria-pressed=${this.filter.due === due} @click=${() => this.ask({due: this.filter.due === due ? '' : due})}><b>${n ?? '…'}</b>${t(due)}</button></li>`;
    const c = this.counts;
    return html`<ul class="tiles">${tile('LATE', c?.late)}${tile('TODAY', c?.today)}${tile('WEEK', c?.week)}${tile('LATER', c?.later)}</ul>`;
  }
  views() {
    const me = this.dataset.me, own = this.dataset.agency;
    const is = wanted => JSON.stringify({...wanted}) === JSON.stringify(Object.fromEntries(['officerId', 'agencyId', 'owes', 'status'].filter(name => this.filter[name]).map(name => [name, this.filter[name]])));
    const view = (words, wanted) => html`<button type="button" class="quiet small" aria-pressed=${is(wanted)} @click=${() => this.ask({officerId: '', agencyId: '', owes: '', status: '', due: '', ...wanted})}>${words}</button>`;
    return html`<p class="row">${me ? view(t('mine'), {officerId: me}) : nothing}${own ? view(t('agencyWork'), {agencyId: own}) : view(t('everything'), {})}${own ? view(t('owed'), {owes: own}) : nothing}${view(t('answered'), {status: 'OUTCOME_REPORTED'})}
      ${Object.entries(this.saved).map(([name, filter]) => html`<span class="row"><button type="button" class="quiet small" @click=${() => this.ask({officerId: '', agencyId: '', owes: '', status: '', due: '', q: '', ...filter})}>★ ${name}</button><button type="button" class="quiet small" aria-label=${t('remove', {name})} @click=${() => this.forget(name)}>×</button></span>`)}</p>`;
  }
  filters() {
    const choose = (name, label, options) => html`<p><label for=${name}>${label}</label><select id=${name} .value=${this.filter[name] ?? ''} @change=${event => this.ask({[name]: event.target.value})}><option value="">${t('any')}</option>${options.map(each => html`<option value=${each.value} ?selected=${this.filter[name] === each.value}>${each.label}</option>`)}</select></p>`;
    return html`<details class="card no-print" ?open=${innerWidth > 800}><summary>${t('search')}</summary>
      <form class="row" role="search" @submit=${event => { event.preventDefault(); this.ask({q: this.querySelector('#q').value.trim()}); }}>
        <p class="grow"><label for="q">${t('search')} <small class="soft">${t('searchHint')}</small></label><input id="q" type="search" maxlength="200" .value=${this.filter.q ?? ''}></p>
        ${choose('status', t('status'), STATES.map(each => ({value: each, label: t(each)})))}
        ${this.seesAll ? choose('agencyId', t('agency'), this.choices.agencies) : nothing}
        ${this.choices.officers.length ? choose('officerId', t('officer'), this.choices.officers) : nothing}
        <p><button class="quiet">${t('search')}</button></p></form>
      <p class="row"><input id="filter-name" class="grow" maxlength="40" aria-label=${t('saveName')} placeholder=${t('saveName')}><button type="button" class="quiet small" @click=${this.save}>${t('save')}</button>
        <button type="button" class="quiet small" @click=${this.copyLink}>${t('link')}</button><button type="button" class="quiet small" @click=${() => this.ask(Object.fromEntries(ASKED.map(name => [name, ''])))}>${t('clear')}</button></p></details>`;
  }
  bulk() {
    if (!this.chosen.size) return nothing;
    return html`<form id="bulk" class="card no-print" @submit=${this.handOver}><h2>${t('chosen', {n: this.chosen.size})}</h2>
      <nr-combo .options=${this.choices.officers} .label=${t('handOverTo')} .name=${'bulk-officer'} required></nr-combo>
      <p class="field"><label for="bulk-reason">${t('reason')} <small class="soft">(${t('optional')})</small></label><input id="bulk-reason" maxlength="5000"></p>
      <p class="row end"><button type="button" class="quiet" @click=${() => { this.chosen = new Set(); }}>${t('unchosen')}</button><button>${t('handOver')}</button></p></form>`;
  }
  row(item, n) {
    const open = ['ISSUED', 'ACCEPTED'].includes(item.status);
    const rest = left(item.deadline.dueAt);
    const result = this.results.get(item.id);
    return html`<tr aria-selected=${n === this.at}>
      ${this.isLead ? html`<td><input type="checkbox" aria-label="${t('select')}: ${item.issue.title}" .checked=${this.chosen.has(item.id)} @change=${() => this.toggle(item.id)}></td>` : nothing}
      <th scope="row"><a href="/console/assignments/${encodeURIComponent(item.id)}">${item.issue.title}</a><br><small class="soft"><span class="code">${item.issue.trackingCode}</span> · ${item.issue.enterprise}</small>${result ? html`<br><small class=${result.good ? 'tag calm' : 'fault'}>${result.text}</small>` : nothing}</th>
      <td data-label=${t('state')}><span class="tag">${item.state}</span></td>
      <td data-label=${t('person')}>${item.person.name}<br><small class="soft">${item.person.agency.name}</small></td>
      <td data-label=${t('due')}>${moment(item.deadline.dueAt)}${open ? html`<br><span class="tag ${rest.tone}">${rest.text}</span>` : nothing}</td></tr>`;
  }
  list() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (!this.items) return loading();
    if (!this.items.length) return Object.keys(this.filter).length > 1 || this.filter.q || this.filter.due ? empty(t('nothing'), t('nothingHint')) : empty(t('noWork'), t('noWorkHint'));
    return html`<table class="cards"><caption class="visually-hidden">${t('results', {n: this.items.length})}</caption><thead><tr>${this.isLead ? html`<td><span class="visually-hidden">${t('select')}</span></td>` : nothing}<th scope="col">${t('issue')}</th><th scope="col">${t('state')}</th><th scope="col">${t('person')}</th><th scope="col">${t('due')}</th></tr></thead>
      <tbody>${repeat(this.items, item => item.id, (item, n) => this.row(item, n))}</tbody></table>${more(this.cursor, () => this.load(this.cursor))}`;
  }
  render() {
    return html`<h1>${this.isLead || !this.dataset.me ? t('workAll') : t('work')}</h1>${this.tiles()}${this.views()}${this.filters()}${this.bulk()}<div aria-live="polite">${this.list()}</div><p class="soft no-print">${t('keys')}: <kbd>j</kbd> <kbd>k</kbd> <kbd>x</kbd> <kbd>/</kbd> <kbd>?</kbd></p>`;
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(SAVED)) ?? {};
  } catch {
    return {};
  }
}
customElements.define('nr-work', NrWork);
