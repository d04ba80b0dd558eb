import {html, nothing} from '../vendor/lit.js';
import {api, newKey} from '../namro/api.js';
import {moment} from '../namro/format.js';
import {empty, failed, loading, Part, toast} from '../namro/parts.js';
import {t} from './webhook/words.js';

const TONES = {ACTIVE: 'calm', DELIVERED: 'calm', DISABLED: 'late', GIVEN_UP: 'late', WAITING: 'today'};
const tag = status => html`<span class="tag ${TONES[status] ?? ''}">${t(status)}</span>`;
const path = (hook, step = '') => `/api/webhooks/${encodeURIComponent(hook.id)}${step}`;

/** The addresses that hear of events: subscribing, the secret shown once, what was sent to each, sending again. */
class NrWebhooks extends Part {
  static properties = {items: {state: true}, problem: {state: true}, wrong: {state: true}, shown: {state: true}, log: {state: true}, sure: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.key = newKey();
    this.load();
  }
  get admin() {
    return /\bADMIN\b/.test(this.dataset.roles ?? '');
  }
  async load() {
    this.problem = null;
    try {
      this.items = (await api.get('/api/webhooks')).body.items;
    } catch (problem) {
      this.problem = problem;
    }
  }
  /** Does a step; whoever was overtaken sees what it is now. */
  async step(act, said) {
    try {
      const answer = await act();
      if (said) toast(t(said));
      if (answer.body?.secret) this.tell(answer.body);
    } catch (problem) {
      toast(problem.code === 'STALE_VERSION' ? t('stale') : problem.title, 'late');
    }
    await this.load();
    const of = this.log && this.items?.find(each => each.id === this.log.of.id);
    if (of) await this.read(of);
    else this.log = null;
  }
  /** Each attempt to send makes a new version; only what the person saw and decided upon has to be the same. */
  async upon(hook, act) {
    const {body, etag} = await api.get(path(hook));
    return act({ifMatch: body.status === hook.status ? etag : `"${hook.version}"`});
  }
  tell(made) {
    this.shown = made;
    this.updateComplete.then(() => this.querySelector('nr-dialog.secret').open());
  }
  ask(text, label, act) {
    this.sure = {text, label, act};
    this.updateComplete.then(() => this.querySelector('nr-dialog.sure').open());
  }
  async subscribe(event) {
    event.preventDefault();
    const form = event.target;
    const agency = form.elements.agencyId?.value.trim();
    const types = [...form.querySelectorAll('[name=type]:checked')].map(box => box.value);
    this.wrong = null;
    try {
      const answer = await api.post('/api/webhooks', {url: form.elements.url.value.trim(), ...(agency ? {agencyId: agency} : {}), ...(types.length ? {eventTypes: types} : {})}, {key: this.key});
      this.key = newKey();
      form.reset();
      if (answer.body.secret) this.tell(answer.body);
      else toast(t('replayed'));
      this.load();
    } catch (problem) {
      this.wrong = problem;
      if (problem.code === 'IDEMPOTENCY_KEY_REUSED') this.key = newKey();
      this.updateComplete.then(() => this.querySelector(problem.at('/url').length ? '#url' : '.wrong')?.focus());
    }
  }
  async read(hook) {
    try {
      this.log = {of: hook, items: (await api.get(path(hook, '/deliveries?limit=50'))).body.items};
    } catch (problem) {
      this.log = {of: hook, problem};
    }
  }
  toggle(hook) {
    if (this.log?.of.id === hook.id) this.log = null;
    else this.read(hook);
  }
  logOf(hook) {
    const {items, problem} = this.log;
    if (problem) return failed(problem, () => this.read(hook));
    return items.length ? html`<table class="cards"><caption class="visually-hidden">${t('log')}</caption><thead><tr><th scope="col">${t('type')}</th><th scope="col">${t('result')}</th><th scope="col">${t('attempts')}</th></tr></thead>
      <tbody>${items.map(each => html`<tr><th scope="row"><span class="code">${each.type}</span><br><small class="soft">${moment(each.createdAt)}</small></th><td data-label=${t('result')}>${tag(each.status)}${each.status === 'WAITING' && each.nextAttemptAt ? html`<br><small class="soft">${t('next', {at: moment(each.nextAttemptAt)})}</small>` : nothing}
        ${hook.status === 'ACTIVE' && each.status !== 'WAITING' ? html`<br><button type="button" class="quiet small" @click=${() => this.step(() => api.post(path(hook, `/deliveries/${encodeURIComponent(each.id)}/redelivery`)), 'againDone')}>${t('again')}</button>` : nothing}</td>
        <td data-label=${t('attempts')}>${each.history.length ? each.history.map(one => html`<div>${moment(one.at)}: ${one.answer}</div>`) : '–'}</td></tr>`)}</tbody></table>` : empty(t('noLog'), t('noLogHint'));
  }
  hook(hook) {
    const open = this.log?.of.id === hook.id;
    return html`<section class="card"><h2 class="code">${hook.url}</h2><p>${tag(hook.status)} <span class="soft">${t('since', {at: moment(hook.createdAt)})}${hook.lastSuccessAt ? html` · ${t('success', {at: moment(hook.lastSuccessAt)})}` : nothing}${hook.failingSince ? html` · ${t('failing', {at: moment(hook.failingSince)})}` : nothing}</span></p>
      ${hook.because && hook.status === 'DISABLED' ? html`<p class="note bad">${t('because', {why: hook.because})}</p>` : nothing}
      <p>${t('agency')}: ${hook.agencyId ?? t('everything')} · ${hook.eventTypes.length ? html`<details><summary>${t('someTypes', {n: hook.eventTypes.length})}</summary><ul>${hook.eventTypes.map(each => html`<li class="code">${each}</li>`)}</ul></details>` : t('allTypes')}</p>
      <p class="row no-print">${hook.status === 'ACTIVE'
        ? html`<button type="button" class="quiet small" @click=${() => this.step(() => api.post(path(hook, '/test')), 'tested')}>${t('test')}</button>`
        : html`<button type="button" class="small" @click=${() => this.step(() => this.upon(hook, options => api.post(path(hook, '/activation'), undefined, options)), 'activated')}>${t('activate')}</button>`}
        <button type="button" class="quiet small" aria-expanded=${open} @click=${() => this.toggle(hook)}>${t(open ? 'hide' : 'log')}</button>
        <button type="button" class="quiet small" @click=${() => this.ask(t('rotateSure'), t('rotate'), () => this.step(() => this.upon(hook, options => api.post(path(hook, '/secret'), undefined, options))))}>${t('rotate')}</button>
        <button type="button" class="quiet small" @click=${() => this.ask(t('removeSure', {url: hook.url}), t('remove'), () => this.step(() => this.upon(hook, options => api.remove(path(hook), options)), 'removed'))}>${t('remove')}</button></p>
      <div aria-live="polite">${open ? this.logOf(hook) : nothing}</div></section>`;
  }
  form() {
    const at = pointer => this.wrong?.at?.(pointer) ?? [];
    const rest = this.wrong && !at('/url').length && !at('/agencyId').length;
    return html`<section class="card narrow"><h2>${t('create')}</h2>${rest ? html`<div class="wrong" tabindex="-1">${failed(this.wrong)}</div>` : nothing}<form @submit=${this.subscribe}>
      <p class="field"><label for="url">${t('url')}</label><span class="hint" id="url-hint">${t('urlHint')}</span><input id="url" name="url" type="url" required maxlength="500" autocomplete="off" aria-describedby="url-hint url-fault" aria-invalid=${at('/url').length ? 'true' : nothing}><span class="fault" id="url-fault" role="alert">${at('/url').join(' ')}</span></p>
      ${this.admin ? html`<p class="field"><label for="agency">${t('agency')}</label><span class="hint" id="agency-hint">${t('agencyHint')}</span><input id="agency" name="agencyId" maxlength="64" autocomplete="off" aria-describedby="agency-hint"><span class="fault">${at('/agencyId').join(' ')}</span></p>` : nothing}
      <details><summary>${t('types')}</summary><fieldset><legend>${t('typesHint')}</legend>${(this.dataset.types ?? '').split(' ').filter(Boolean).map(each => html`<label class="choice"><input type="checkbox" name="type" value=${each}> <span class="code">${each}</span></label>`)}</fieldset></details>
      <p><button>${t('subscribe')}</button></p></form></section>`;
  }
  dialogs() {
    const close = name => this.querySelector(`nr-dialog.${name}`).close();
    return html`${this.shown ? html`<nr-dialog class="secret" .heading=${t('secret')} .content=${html`<p>${t('secretHint')}</p><p><code class="plain">${this.shown.secret}</code></p><p class="row end"><button type="button" @click=${() => close('secret')}>${t('copied')}</button></p>`} @closed=${() => { this.shown = null; }}></nr-dialog>` : nothing}
      ${this.sure ? html`<nr-dialog class="sure" .heading=${this.sure.label} .content=${html`<p>${this.sure.text}</p><p class="row end"><button type="button" class="quiet" @click=${() => close('sure')}>${t('cancel')}</button><button type="button" @click=${() => { const {act} = this.sure; close('sure'); act(); }}>${this.sure.label}</button></p>`} @closed=${() => { this.sure = null; }}></nr-dialog>` : nothing}`;
  }
  render() {
    const list = this.problem ? failed(this.problem, () => this.load()) : !this.items ? loading() : this.items.length ? this.items.map(each => this.hook(each)) : empty(t('none'), t('noneHint'));
    return html`<h1>${t('webhooks')}</h1><p class="soft">${t('intro')}</p>${list}${this.form()}${this.dialogs()}`;
  }
}
customElements.define('nr-webhooks-page', NrWebhooks);
