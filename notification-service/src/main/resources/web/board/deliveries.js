import {html, nothing} from '../vendor/lit.js';
import {api, newKey, withQuery} from '../namro/api.js';
import {dayKey, moment} from '../namro/format.js';
import {empty, failed, loading, more, Part, toast} from '../namro/parts.js';
import {t} from './words.js';

/** What is asked for, as it stands in the address; the occasions are those that have letters. */
const NAMES = ['recipientId', 'status', 'step', 'channel', 'day'];
const STEPS = ['ASSIGNED', 'FAREWELL', 'ACCEPTANCE_DUE', 'ACCEPTANCE_HEAD', 'ACCEPTANCE_CITY_OFFICE', 'INTERIM_BEFORE', 'INTERIM_DUE', 'HALF_TIME', 'THREE_DAYS_BEFORE', 'ONE_DAY_BEFORE', 'APOLOGY_DRAFT', 'RECOMPUTED', 'EXTENDED', 'DUE', 'ESCALATION_HEAD', 'ESCALATION_CITY_OFFICE', 'ESCALATION_CHAIRMAN', 'PROGRESS_DUE', 'PROGRESS_LATE', 'OPINION_REQUESTED', 'OPINION_BEFORE', 'OPINION_DUE', 'OPINION_HEAD', 'TRIAGE_DUE', 'TRIAGE_HEAD', 'TRIAGE_CHAIRMAN', 'UNASSIGNED', 'UNASSIGNED_CHAIRMAN'];

/** What was sent to whom, by which channel, with which answer; and, for who runs it, sending again. */
class NrDeliveries extends Part {
  static properties = {items: {state: true}, cursor: {state: true}, problem: {state: true}, filter: {state: true}, again: {state: true}};
  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    this.filter = Object.fromEntries(NAMES.map(name => [name, query.get(name) ?? '']));
  }
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
  }
  get mayRepeat() {
    return /OPERATOR|ADMIN/.test(this.dataset.roles ?? '');
  }
  async load(cursor) {
    this.problem = null;
    if (!cursor) this.items = null;
    try {
      const {body} = await api.get(withQuery('/api/deliveries', {...this.filter, cursor, limit: 50}));
      this.items = cursor ? [...this.items, ...body.items] : body.items;
      this.cursor = body.nextCursor;
    } catch (problem) {
      this.problem = problem;
    }
  }
  ask(event) {
    event.preventDefault();
    const asked = Object.fromEntries(NAMES.map(name => [name, event.target.elements[name].value.trim()]));
    // The log is asked by occasion and channel for one day at a time: today, where none is named.
    if ((asked.step || asked.channel) && !asked.day) asked.day = dayKey(this.dataset.now);
    this.filter = asked;
    history.replaceState(null, '', withQuery('/board/deliveries', this.filter));
    this.load();
  }
  confirm(item) {
    this.again = {item, key: newKey()};
    this.updateComplete.then(() => this.querySelector('nr-dialog').open());
  }
  async repeat() {
    const {item, key} = this.again;
    const dialog = this.querySelector('nr-dialog');
    try {
      await api.post(`/api/deliveries/${item.delivery.deliveryId.split('/').map(encodeURIComponent).join('/')}/redelivery`, undefined, {key});
      toast(t('againDone'));
      this.load();
    } catch (problem) {
      toast(problem.title, 'late');
    }
    dialog.close();
  }
  row(item) {
    const d = item.delivery;
    return html`<tr><th scope="row">${t(item.step)}<br><small class="soft">${moment(item.plannedAt)}</small></th><td data-label=${t('recipient')}>${d.recipientId}<br><small class="soft">${d.agencyId}</small></td>
      <td data-label=${t('result')}><span class="tag ${{SENT: 'calm', WAITING: 'today'}[d.status] ?? ''}">${t(d.status)}</span> ${d.sentAt ? html`<small class="soft">${moment(d.sentAt)}</small>` : nothing}${item.nextAttemptAt ? html`<br><small class="soft">${t('next', {at: moment(item.nextAttemptAt)})}</small>` : nothing}</td>
      <td data-label=${t('channel')}>${d.channel ? t(d.channel) : '–'} <small class="soft">${t('attempts', {n: d.attempts})}</small></td><td data-label=${t('answer')}>${d.lastError ?? (d.sentAt ? t('taken') : '–')}${d.history.length > 1 ? html`<details><summary>${t('history', {n: d.history.length})}</summary>${d.history.map(one => html`<div>${moment(one.at)} · ${t(one.channel)}: ${one.refusal ?? t('taken')}</div>`)}</details>` : nothing}${this.mayRepeat && d.status === 'SENT' ? html`<br><button type="button" class="quiet small" @click=${() => this.confirm(item)}>${t('again')}</button>` : nothing}</td></tr>`;
  }
  render() {
    const list = this.problem ? failed(this.problem, () => this.load()) : !this.items ? loading() : !this.items.length ? empty(t('noDeliveries'), t('noDeliveriesHint'))
      : html`<table class="cards"><caption class="visually-hidden">${t('deliveries')}</caption><thead><tr><th scope="col">${t('kind')}</th><th scope="col">${t('recipient')}</th><th scope="col">${t('result')}</th><th scope="col">${t('channel')}</th><th scope="col">${t('answer')}</th></tr></thead><tbody>${this.items.map(item => this.row(item))}</tbody></table>${more(this.cursor, () => this.load(this.cursor))}`;
    const choice = (name, label, values) => html`<p><label for=${name}>${label}</label><select id=${name} name=${name} .value=${this.filter[name]}><option value="">${t('any')}</option>${values.map(each => html`<option value=${each} ?selected=${each === this.filter[name]}>${t(each)}</option>`)}</select></p>`;
    return html`<h1>${t('deliveries')}</h1><form class="row card no-print" role="search" @submit=${this.ask}><p class="grow"><label for="recipientId">${t('recipient')}</label><input id="recipientId" name="recipientId" maxlength="64" autocomplete="off" .value=${this.filter.recipientId}></p>
      <p><label for="day">${t('day')}</label><input id="day" name="day" type="date" .value=${this.filter.day}></p>${choice('step', t('kind'), STEPS)}${choice('channel', t('channel'), ['MAIL', 'INBOX'])}${choice('status', t('result'), ['WAITING', 'SENT', 'CANCELLED'])}<p><button class="quiet">${t('search')}</button></p></form>
      <div aria-live="polite">${list}</div>
      ${this.again ? html`<nr-dialog .heading=${t('again')} .content=${html`<p>${t('againSure', {who: this.again.item.delivery.recipientId})}</p><p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('nr-dialog').close()}>${t('cancel')}</button><button type="button" @click=${this.repeat}>${t('again')}</button></p>`}></nr-dialog>` : nothing}`;
  }
}
customElements.define('nr-deliveries-page', NrDeliveries);
