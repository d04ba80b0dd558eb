import {html, nothing} from '../vendor/lit.js';
import {api, withQuery} from '../namro/api.js';
import {left, moment} from '../namro/format.js';
import {empty, failed, loading, more, Part} from '../namro/parts.js';
import './forms.js';
import {t} from './words.js';

/** What is unclear, for the City Office: the soonest due first, each with everything that is missing. */
class NrTriage extends Part {
  static properties = {items: {state: true}, cursor: {state: true}, problem: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
  }
  async load(cursor) {
    this.problem = null;
    try {
      const {body} = await api.get(withQuery('/api/triage', {cursor}));
      this.items = cursor ? [...this.items, ...body.items] : body.items;
      this.cursor = body.nextCursor;
    } catch (problem) {
      this.problem = problem;
    }
  }
  get mayAssign() {
    return /COORDINATOR|ADMIN/.test(this.dataset.roles ?? '');
  }
  assign(item) {
    this.querySelector('nr-step').begin('triage', `/api/triage/${encodeURIComponent(item.issueId)}/assignment`, `"${item.version}"`, '');
  }
  async renew() {
    await this.load();
    const dialog = this.querySelector('nr-step');
    const now = this.items.find(each => dialog.path.includes(encodeURIComponent(each.issueId)));
    if (now) Object.assign(dialog, {version: `"${now.version}"`, problem: null});
    else dialog.close();
  }
  item(item) {
    const rest = left(item.by);
    return html`<article class="card"><h2>${item.issue.title}</h2><p class="row"><span class="code">${item.issue.trackingCode}</span><span class="tag ${rest.tone}">${t('by')} ${moment(item.by)} · ${rest.text}</span>${item.returns ? html`<span class="tag today">${t('returns', {n: item.returns})}</span>` : nothing}</p>
      <h3>${t('missing')}</h3><ul>${item.missing.map(each => html`<li><b>${t(each.clause)}</b>: ${each.reason}</li>`)}</ul>
      <details><summary>${t('told')}</summary><p class="plain">${item.issue.description}</p><p class="soft">${item.issue.enterprise} · ${item.issue.taxCode}</p></details>
      ${this.mayAssign ? html`<p><button type="button" @click=${() => this.assign(item)}>${t('assign')}</button></p>` : nothing}</article>`;
  }
  render() {
    const list = this.problem ? failed(this.problem, () => this.load())
      : !this.items ? loading()
        : this.items.length ? html`${this.items.map(item => this.item(item))}${more(this.cursor, () => this.load(this.cursor))}`
          : empty(t('noTriage'), t('noTriageHint'));
    return html`<h1>${t('triage')}</h1><div aria-live="polite">${list}</div><nr-step @taken=${() => this.load()} @stale=${this.renew}></nr-step>`;
  }
}
customElements.define('nr-triage', NrTriage);
