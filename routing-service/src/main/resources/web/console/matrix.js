import {html, nothing} from '../vendor/lit.js';
import {api, newKey, withQuery} from '../namro/api.js';
import {moment} from '../namro/format.js';
import {empty, failed, loading, more, toast} from '../namro/parts.js';
import './matrix-version.js';
import {Office} from './fields.js';
import {statusTag, t, who} from './catalogue-words.js';

const TYPES = {csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json'};
const SHOWN = 100;

/** The versions of the matrix, the newest first; a new one by a file; one version in full when its link is opened. */
class NrMatrix extends Office {
  static properties = {items: {state: true}, cursor: {state: true}, version: {state: true}, deeds: {state: true}, shown: {state: true}};
  connectedCallback() {
    this.onBack = () => this.fromAddress();
    addEventListener('popstate', this.onBack);
    this.fromAddress();
    super.connectedCallback();
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('popstate', this.onBack);
  }
  fromAddress() {
    this.version = new URLSearchParams(location.search).get('version') ?? '';
  }
  go(version) {
    history.pushState(null, '', withQuery('/console/matrix', {version}));
    this.version = version;
    if (!version) this.load();
    this.updateComplete.then(() => { scrollTo(0, 0); this.querySelector('h1')?.focus(); });
  }
  async load(cursor) {
    this.problem = null;
    try {
      const {body} = await api.get(withQuery('/api/matrix/versions', {cursor}));
      this.items = cursor ? [...this.items, ...body.items] : body.items;
      this.cursor = body.nextCursor;
    } catch (problem) {
      this.problem = problem;
    }
  }
  /** Who did what, only when somebody wants to know. */
  async loadDeeds(cursor) {
    try {
      const {body} = await api.get(withQuery('/api/matrix/audit', {cursor}));
      this.deeds = {items: cursor ? [...this.deeds.items, ...body.items] : body.items, cursor: body.nextCursor};
    } catch (problem) {
      this.deeds = {problem};
    }
  }
  async upload(event) {
    event.preventDefault();
    const file = this.querySelector('#sheet').files[0];
    if (!file) return;
    this.shown = SHOWN;
    await this.attempt(async () => {
      const type = TYPES[file.name.split('.').pop().toLowerCase()] ?? file.type ?? 'application/octet-stream';
      const {status, body} = await api.post('/api/matrix/versions', file, {type, key: this.key});
      toast(t(status === 200 ? 'versionKnown' : 'versionMade', {version: body.version}));
      this.go(body.version);
    });
  }
  /** Faults of a sheet are many and name their rows themselves: a list, the first hundred of it. */
  sheetFaults() {
    if (!this.refusal) return nothing;
    const {title, message, errors} = this.refusal;
    const rest = errors.length - (this.shown ?? SHOWN);
    return html`<div class="note bad refusal" role="alert" tabindex="-1"><p><b>${title || message}</b>${errors.length ? html` · ${t('faults', {n: errors.length})}` : nothing}</p>
      <ol>${errors.slice(0, this.shown).map(each => html`<li>${each.message}</li>`)}</ol>
      ${rest > 0 ? html`<p><button type="button" class="quiet small" @click=${() => { this.shown += SHOWN; }}>${t('moreFaults', {n: rest})}</button></p>` : nothing}</div>`;
  }
  uploading() {
    if (!this.mayWrite) return nothing;
    return html`<details class="card no-print"><summary>${t('upload')}</summary><form @submit=${this.upload}>
      <p>${t('uploadHint')} ${this.items?.length ? html`<a href="/api/matrix/versions/${this.inForce}/entries?format=xlsx" download>${t('uploadFrom')}</a>` : nothing}</p>
      <div class="field"><label for="sheet">${t('file')}</label><span class="hint" id="sheet-hint">${t('fileHint')}</span>
        <input id="sheet" type="file" accept=".csv,.xlsx,.json" required aria-describedby="sheet-hint" @change=${() => { this.refusal = null; this.key = newKey(); }}></div>
      ${this.sheetFaults()}<p class="row end">${this.submit(t('upload'))}</p></form></details>`;
  }
  get inForce() {
    return (this.items.find(each => each.status === 'IN_FORCE') ?? this.items[0]).version;
  }
  link(version, words) {
    return html`<a href=${withQuery('/console/matrix', {version})} @click=${event => { if (!event.ctrlKey && !event.metaKey) { event.preventDefault(); this.go(version); } }}>${words}</a>`;
  }
  row(item) {
    const now = item.activations.at(-1);
    return html`<tr><th scope="row">${this.link(item.version, html`<span class="code">${item.version}</span>`)}${item.note ? html`<br><small class="soft">${item.note}</small>` : nothing}</th>
      <td data-label=${t('status')}>${statusTag(item.status)}</td><td class="number" data-label=${t('entries')}>${item.entries}</td>
      <td data-label=${t('made')}>${moment(item.createdAt)}<br><small class="soft">${who(item.createdBy)}</small></td>
      <td data-label=${t('inForceFrom')}>${now ? html`${moment(now.activeFrom)}<br><small class="soft">${who(now.activatedBy)}${now.gaps ? ` · ${t('gapsKnown', {n: now.gaps})}` : ''}</small>` : '–'}</td></tr>`;
  }
  history() {
    const {items, cursor, problem} = this.deeds ?? {};
    return html`<details class="card no-print" @toggle=${event => event.target.open && !this.deeds && this.loadDeeds()}><summary>${t('audit')}</summary>
      ${problem ? failed(problem, () => this.loadDeeds()) : !items ? loading() : html`<ol class="timeline">${items.map(each => html`<li><time datetime=${each.at}>${moment(each.at)}</time>
        <p><b>${t(each.what)}</b> ${this.link(each.after, html`<span class="code">${each.after}</span>`)} <small class="soft">· ${who(each.by)}</small></p>
        ${each.activeFrom ? html`<p>${t('inForceFrom')}: ${moment(each.activeFrom)}${each.before ? html` · ${t('instead')} <span class="code">${each.before}</span>` : nothing}</p>` : nothing}
        ${each.gapsAcknowledged ? html`<p class="soft">${t('gapsKnown', {n: each.gapsAcknowledged})}</p>` : nothing}</li>`)}</ol>${more(cursor, () => this.loadDeeds(cursor))}`}</details>`;
  }
  list() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (!this.items) return loading();
    if (!this.items.length) return empty(t('noVersions'), t('noVersionsHint'));
    return html`<table class="cards"><caption class="visually-hidden">${t('versions')}</caption><thead><tr><th scope="col">${t('version')}</th><th scope="col">${t('status')}</th><th scope="col" class="number">${t('entries')}</th><th scope="col">${t('made')}</th><th scope="col">${t('inForceFrom')}</th></tr></thead>
      <tbody>${this.items.map(item => this.row(item))}</tbody></table>${more(this.cursor, () => this.load(this.cursor))}`;
  }
  render() {
    if (this.version) {
      return html`<p class="no-print"><a href="/console/matrix" @click=${event => { event.preventDefault(); this.go(''); }}>${t('allVersions')}</a></p>
        <nr-matrix-version data-roles=${this.roles} .version=${this.version}></nr-matrix-version>`;
    }
    return html`<h1 tabindex="-1">${t('matrix')}</h1><p class="soft">${t('matrixHint')}</p>${this.uploading()}<div aria-live="polite">${this.list()}</div>${this.history()}`;
  }
}
customElements.define('nr-matrix', NrMatrix);
