import {html, nothing, svg} from '../vendor/lit.js';
import {api} from '../namro/api.js';
import {left, moment} from '../namro/format.js';
import {empty, failed, loading, Part} from '../namro/parts.js';
import {lang} from '../namro/words.js';
import {t} from './words.js';

const svgRect = (x, y, width, height, tone) => svg`<rect class=${tone} x=${x} y=${y} width=${width} height=${height} rx="1"></rect>`;

/** What is late, due today and this week; each chart has its table, which is the truth. */
class NrBoard extends Part {
  static properties = {summary: {state: true}, soonest: {state: true}, problem: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
  }
  async load() {
    this.problem = null;
    try {
      const [summary, open, triage] = await Promise.all([api.get('/api/deadlines/summary'), api.get('/api/deadlines?status=OPEN&limit=20'), api.get('/api/deadlines?status=IN_TRIAGE&limit=10')]);
      this.summary = summary.body;
      this.soonest = [...open.body.items, ...triage.body.items].sort((a, b) => (a.dueAt ?? a.triageBy ?? '9').localeCompare(b.dueAt ?? b.triageBy ?? '9')).slice(0, 20);
    } catch (problem) {
      this.problem = problem;
    }
  }
  chart(rows) {
    const most = Math.max(1, ...rows.map(row => row.parts.reduce((sum, part) => sum + part.n, 0)));
    return html`<svg class="bars" role="img" aria-label=${t('chart')} viewBox="0 0 100 ${rows.length * 10}" height=${rows.length * 28} preserveAspectRatio="none">${rows.map((row, y) => {
      let x = 0;
      return row.parts.map(part => {
        const from = x;
        x += part.n / most * 100;
        return part.n ? svgRect(from, y * 10 + 2, part.n / most * 100, 6, part.tone) : nothing;
      });
    })}</svg>`;
  }
  lateBy(all) {
    const rows = ['lateDay', 'lateWeek', 'lateLonger'].map(name => ({name, parts: [{n: all[name], tone: 'late'}]}));
    return html`<section class="card"><h2>${t('lateBy')}</h2><div class="split"><table><caption class="visually-hidden">${t('lateBy')}</caption><thead><tr><th scope="col">${t('lateBy')}</th><th scope="col" class="number">${t('count')}</th></tr></thead><tbody>${rows.map(row => html`<tr><th scope="row">${t(row.name)}</th><td class="number">${row.parts[0].n}</td></tr>`)}</tbody></table>${this.chart(rows)}</div></section>`;
  }
  byAgency(agencies) {
    const rows = agencies.map(each => ({...each, parts: [{n: each.counts.late, tone: 'late'}, {n: each.counts.today, tone: 'today'}, {n: each.counts.week, tone: 'soon'}]}));
    return html`<section class="card"><h2>${t('byAgency')}</h2><div class="split"><div class="scroll" tabindex="0" role="region" aria-label=${t('byAgency')}><table><caption class="visually-hidden">${t('byAgency')}</caption><thead><tr><th scope="col">${t('agency')}</th><th scope="col" class="number">${t('late')}</th><th scope="col" class="number">${t('today')}</th><th scope="col" class="number">${t('week')}</th></tr></thead>
      <tbody>${rows.map(row => html`<tr><th scope="row">${lang === 'en' ? row.agency.nameEn : row.agency.nameVi}</th><td class="number">${row.counts.late}</td><td class="number">${row.counts.today}</td><td class="number">${row.counts.week}</td></tr>`)}</tbody></table></div>${this.chart(rows.slice(0, 20))}</div></section>`;
  }
  list() {
    return html`<section class="card"><h2>${t('soonest')}</h2><table class="cards"><caption class="visually-hidden">${t('soonest')}</caption><thead><tr><th scope="col">${t('issue')}</th><th scope="col">${t('status')}</th><th scope="col">${t('due')}</th></tr></thead>
      <tbody>${this.soonest.map(each => {
        const due = each.dueAt ?? each.triageBy;
        const rest = due ? left(due, Date.parse(this.summary.at)) : null;
        return html`<tr><th scope="row"><a href="/board/deadlines/${encodeURIComponent(each.assignmentId)}">${each.title}</a><br><small class="soft code">${each.trackingCode}</small></th><td data-label=${t('status')}><span class="tag">${t(each.status)}</span></td><td data-label=${t('due')}>${due ? html`${moment(due)}<br><span class="tag ${rest.tone}">${rest.text}</span>` : '–'}</td></tr>`;
      })}</tbody></table></section>`;
  }
  render() {
    if (this.problem) return html`<h1>${t('board')}</h1>${failed(this.problem, () => this.load())}`;
    const s = this.summary;
    if (!s) return html`<h1>${t('board')}</h1>${loading()}`;
    const tile = (name, tone) => html`<li class=${tone}><div class="tile"><b>${s.all[name]}</b>${t(name)}</div></li>`;
    return html`<h1>${t('board')}</h1><p class="soft">${t('at', {at: moment(s.at)})}</p>
      <ul class="tiles">${tile('late', 'late')}${tile('today', 'today')}${tile('week', 'soon')}</ul>${s.complete ? nothing : html`<p class="note warn">${t('incomplete')}</p>`}
      ${s.agencies.length ? html`${s.all.late ? this.lateBy(s.all) : nothing}${this.byAgency(s.agencies)}` : empty(t('calm'), t('calmHint'))}${this.soonest.length ? this.list() : nothing}`;
  }
}
customElements.define('nr-board-page', NrBoard);
