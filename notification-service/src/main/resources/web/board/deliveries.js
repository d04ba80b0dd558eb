import {html, nothing} from '../vendor/lit.js';
import {api, newKey, withQuery} from '../namro/api.js';
import {moment} from '../namro/format.js';
import {empty, failed, loading, more, Part, toast} from '../namro/parts.js';
import {t} from './words.js';

/** What was sent to whom, by which channel, with which answer; and, for who runs it, sending again. */
class NrDeliveries extends Part {
  static properties = {items: {state: true}, cursor: {state: true}, problem: {state: true}, filter: {state: true}, again: {state: true}};
  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    this.filter = {status: query.get('status') ?? '', recipientId: query.get('recipientId') ?? ''};
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
    this.filter = {status: this.querySelector('#status').value, recipientId: this.querySelector('#recipient').value.trim()};
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
      <td data-label=${t('channel')}>${d.channel ?? '–'} <small class="soft">${t('attempts', {n: d.attempts})}</small></td><td data-label=${t('answer')}>${d.lastError ?? '–'}${this.mayRepeat && d.status === 'SENT' ? html`<br><button type="button" class="quiet small" @click=${() => this.confirm(item)}>${t('again')}</button>` : nothing}</td></tr>`;
  }
  render() {
    const list = this.problem ? failed(this.problem, () => this.load()) : !this.items ? loading() : !this.items.length ? empty(t('noDeliveries'), t('noDeliveriesHint'))
      : html`<table class="cards"><caption class="visually-hidden">${t('deliveries')}</caption><thead><tr><th scope="col">${t('kind')}</th><th scope="col">${t('recipient')}</th><th scope="col">${t('result')}</th><th scope="col">${t('channel')}</th><th scope="col">${t('answer')}</th></tr></thead><tbody>${this.items.map(item => this.row(item))}</tbody></table>${more(this.cursor, () => this.load(this.cursor))}`;
    return html`<h1>${t('deliveries')}</h1><form class="row card" role="search" @submit=${this.ask}><p class="grow"><label for="recipient">${t('recipient')}</label><input id="recipient" maxlength="64" .value=${this.filter.recipientId}></p>
      <p><label for="status">${t('status')}</label><select id="status"><option value="">${t('any')}</option>${['WAITING', 'SENT', 'CANCELLED'].map(each => html`<option value=${each} ?selected=${each === this.filter.status}>${t(each)}</option>`)}</select></p><p><button class="quiet">${t('search')}</button></p></form>
      <div aria-live="polite">${list}</div>
      ${this.again ? html`<nr-dialog .heading=${t('again')} .content=${html`<p>${t('againSure', {who: this.again.item.delivery.recipientId})}</p><p class="row end"><button type="button" class="quiet" @click=${() => this.querySelector('nr-dialog').close()}>${t('cancel')}</button><button type="button" @click=${this.repeat}>${t('again')}</button></p>`}></nr-dialog>` : nothing}`;
  }
}
customElements.define('nr-deliveries-page', NrDeliveries);
