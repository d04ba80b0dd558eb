import {html, nothing, svg} from '../vendor/lit.js';
import {api} from '../namro/api.js';
import {left, moment} from '../namro/format.js';
import {empty, failed, loading, Part} from '../namro/parts.js';
import {lang} from '../namro/words.js';
import {t} from './words.js';

/** The figures of one row as a bar; the row itself tells them, so it is not read out. */
function bar(parts, most) {
  let x = 0;
  return html`<svg class="bars" aria-hidden="true" viewBox="0 0 100 6" height="14" preserveAspectRatio="none">${parts.map(({n, tone}) => {
    const from = x;
    x += n / most * 100;
    return n ? svg`<rect class=${tone} x=${from} y="0" width=${n / most * 100} height="6"></rect>` : nothing;
  })}</svg>`;
}

/** What is late, due today and this week; each bar stands in its row of the table, which is the truth. */
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
  lateBy(all) {
    const names = ['lateDay', 'lateWeek', 'lateLonger'];
    const most = Math.max(1, ...names.map(name => all[name]));
    return html`<section class="card"><h2>${t('lateBy')}</h2><table><caption class="visually-hidden">${t('lateBy')}</caption><thead><tr><th scope="col">${t('lateBy')}</th><th scope="col" class="number">${t('count')}</th><td class="bar"></td></tr></thead>
      <tbody>${names.map(name => html`<tr><th scope="row">${t(name)}</th><td class="number">${all[name]}</td><td class="bar">${bar([{n: all[name], tone: 'late'}], most)}</td></tr>`)}</tbody></table></section>`;
  }
  byAgency(agencies) {
    const tones = {late: 'late', today: 'today', week: 'soon'};
    const kinds = Object.keys(tones);
    const most = Math.max(1, ...agencies.map(({counts}) => counts.late + counts.today + counts.week));
    return html`<section class="card"><h2>${t('byAgency')}</h2><table class="cards"><caption class="visually-hidden">${t('byAgency')}</caption><thead><tr><th scope="col">${t('agency')}</th>${kinds.map(kind => html`<th scope="col" class="number"><span class="tag ${tones[kind]}">${t(kind)}</span></th>`)}<td class="bar"></td></tr></thead>
      <tbody>${agencies.map(({agency, counts}) => html`<tr><th scope="row">${lang === 'en' ? agency.nameEn : agency.nameVi}</th>${kinds.map(kind => html`<td class="number" data-label=${t(kind)}>${counts[kind]}</td>`)}<td class="bar">${bar(kinds.map(kind => ({n: counts[kind], tone: tones[kind]})), most)}</td></tr>`)}</tbody></table></section>`;
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
