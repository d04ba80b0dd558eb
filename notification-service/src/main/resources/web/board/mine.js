import {html, nothing} from '../vendor/lit.js';
import {api, withQuery} from '../namro/api.js';
import {moment} from '../namro/format.js';
import {empty, failed, loading, more, Part, toast} from '../namro/parts.js';
import {lang} from '../namro/words.js';
import {t} from './words.js';

const LANGUAGES = ['VI', 'EN', 'BOTH'];

/** A person's own reminders: what came, how it comes, and the calendar's link. */
class NrMine extends Part {
  static properties = {items: {state: true}, cursor: {state: true}, chosen: {state: true}, etag: {state: true}, problem: {state: true}, wrong: {state: true}, link: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    if (this.dataset.me) this.load();
  }
  async load() {
    this.problem = null;
    try {
      const [inbox, chosen] = await Promise.all([api.get('/api/inbox'), api.get('/api/preferences')]);
      this.items = inbox.body.items;
      this.cursor = inbox.body.nextCursor;
      this.chosen = chosen.body;
      this.etag = chosen.etag;
    } catch (problem) {
      this.problem = problem;
    }
  }
  async further() {
    const {body} = await api.get(withQuery('/api/inbox', {cursor: this.cursor}));
    this.items = [...this.items, ...body.items];
    this.cursor = body.nextCursor;
  }
  async readAll() {
    await api.post('/api/inbox/read-all');
    this.load();
  }
  async read(item) {
    await api.post(`/api/inbox/${encodeURIComponent(item.id)}/read`);
    this.load();
  }
  async save(event) {
    event.preventDefault();
    const form = event.target;
    const quiet = form.elements.quiet.value;
    const body = {language: form.elements.language.value, digest: form.elements.digest.checked, mailOff: [...form.querySelectorAll('[name=mailOff]:checked')].map(box => box.value), ...(quiet ? {quietUntil: quiet} : {})};
    this.wrong = null;
    try {
      const answer = await api.put('/api/preferences', body, {ifMatch: this.etag});
      this.chosen = answer.body;
      this.etag = answer.etag;
      toast(t('saved'));
    } catch (problem) {
      this.wrong = problem.code === 'STALE_VERSION' ? {title: t('stale'), errors: []} : problem;
    }
  }
  async makeLink() {
    try {
      this.link = (await api.post('/api/feeds')).body.url;
    } catch (problem) {
      toast(problem.title, 'late');
    }
  }
  async removeLink() {
    try {
      await api.remove('/api/feeds');
      this.link = null;
      toast(t('feedRemoved'));
    } catch (problem) {
      toast(problem.title, 'late');
    }
  }
  inbox() {
    const unread = this.items.filter(each => !each.readAt).length;
    return html`<section class="card"><h2>${t('inbox')} ${unread ? html`<span class="tag today">${unread} ${t('unread')}</span>` : nothing}</h2>
      ${this.items.length ? html`<ol class="timeline">${this.items.map(each => html`<li><time datetime=${each.at}>${moment(each.at)}</time><p>${each.readAt ? each[lang].subject : html`<b>${each[lang].subject}</b>`}</p><details><summary>${each.trackingCodes.join(', ')}</summary><p class="plain">${each[lang].text}</p></details>
        ${each.readAt ? nothing : html`<p><button type="button" class="quiet small" @click=${() => this.read(each)}>${t('read')}</button></p>`}</li>`)}</ol>${more(this.cursor, () => this.further())}${unread ? html`<p><button type="button" class="quiet" @click=${this.readAll}>${t('readAll')}</button></p>` : nothing}` : empty(t('noInbox'), t('noInboxHint'))}</section>`;
  }
  preferences() {
    const c = this.chosen;
    return html`<section class="card"><h2>${t('preferences')}</h2>${this.wrong ? failed(this.wrong) : nothing}<form @submit=${this.save}>
      <p class="field"><label for="language">${t('language')}</label><select id="language" name="language">${LANGUAGES.map(each => html`<option value=${each} ?selected=${c.language === each}>${t(each)}</option>`)}</select></p>
      <p><label class="choice"><input type="checkbox" name="digest" .checked=${c.digest}> ${t('digest')}</label></p>
      <fieldset><legend>${t('mailOff')}</legend>${c.optional.map(kind => html`<label class="choice"><input type="checkbox" name="mailOff" value=${kind} .checked=${c.mailOff.includes(kind)}> ${t(kind)}</label>`)}<p class="soft">${t('always', {kinds: c.always.map(kind => t(kind)).join(', ')})}</p></fieldset>
      <p class="field"><label for="quiet">${t('quietUntil')}</label><input id="quiet" name="quiet" type="date" .value=${c.quietUntil ?? ''}></p><p><button>${t('save')}</button></p></form></section>`;
  }
  feed() {
    return html`<section class="card"><h2>${t('feed')}</h2><p>${t('feedHint')}</p>${this.link ? html`<p>${t('feedUrl')}</p><p><code class="plain">${this.link}</code></p>` : nothing}<p class="row"><button type="button" class="quiet" @click=${this.makeLink}>${t('feedMake')}</button><button type="button" class="quiet" @click=${this.removeLink}>${t('feedRemove')}</button></p></section>`;
  }
  render() {
    if (!this.dataset.me) return html`<h1>${t('mine')}</h1><p class="note">${t('notOfficer')}</p>`;
    if (this.problem) return html`<h1>${t('mine')}</h1>${failed(this.problem, () => this.load())}`;
    if (!this.items) return html`<h1>${t('mine')}</h1>${loading()}`;
    return html`<h1>${t('mine')}</h1><div class="split"><div>${this.inbox()}</div><div>${this.preferences()}${this.feed()}</div></div>`;
  }
}
customElements.define('nr-mine-page', NrMine);
