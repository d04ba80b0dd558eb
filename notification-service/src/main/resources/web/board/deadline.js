import {html, nothing} from '../vendor/lit.js';
import {api} from '../namro/api.js';
import {left, moment} from '../namro/format.js';
import {failed, loading, Part} from '../namro/parts.js';
import {t} from './words.js';

/** One deadline: every limit it had, pauses and changes, and each reminder that was or will be sent. */
class NrDeadline extends Part {
  static properties = {course: {state: true}, problem: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
  }
  async load() {
    this.problem = null;
    try {
      this.course = (await api.get(`/api/deadlines/${encodeURIComponent(this.dataset.id)}`)).body;
    } catch (problem) {
      this.problem = problem;
    }
  }
  reminder(each) {
    const sent = each.deliveries.filter(one => one.status === 'SENT');
    return html`<li><time datetime=${each.at}>${moment(each.at)}</time><p><b>${t(each.step)}</b> <span class="tag ${{SENT: 'calm', PLANNED: ''}[each.status] ?? ''}">${t(each.step === 'LIMIT' && each.status === 'SENT' ? 'PASSED' : each.status)}</span></p>${each.to.length ? html`<p class="soft">${t('to')}: ${each.to.map(one => t(one)).join(', ')}</p>` : nothing}${sent.map(one => html`<p class="soft">${one.recipientId} · ${one.channel ? t(one.channel) : ''} · ${moment(one.sentAt)}</p>`)}${each.cancelledBecause ? html`<p class="soft">${t(each.cancelledBecause)}</p>` : nothing}</li>`;
  }
  render() {
    const back = html`<p class="no-print"><a href="/board">${t('back')}</a></p>`;
    if (this.problem) return html`${back}<h1>${t('deadline')}</h1>${failed(this.problem.status === 404 ? {title: t('gone')} : this.problem, () => this.load())}`;
    if (!this.course) return html`${back}<h1>${t('deadline')}</h1>${loading()}`;
    const {deadline: d, limits, pauses, changes, timeline} = this.course;
    const due = d.dueAt ?? d.triageBy;
    const rest = due ? left(due, Date.parse(this.dataset.now)) : null;
    return html`${back}<h1>${d.title}</h1><p class="row"><span class="tag">${t(d.status)}</span><span class="code">${d.trackingCode}</span>${due ? html`<b>${moment(due)}</b>${['OPEN', 'IN_TRIAGE'].includes(d.status) ? html` <span class="tag ${rest.tone}">${rest.text}</span>` : nothing}` : nothing}
      ${d.officerId ? html`<a href="${this.dataset.console}${encodeURIComponent(d.assignmentId)}">${t('console')}</a>` : nothing}</p>
      <div class="split"><section class="card"><h2>${t('timeline')}</h2><ol class="timeline">${timeline.map(each => this.reminder(each))}</ol></section>
      <div><section class="card"><h2>${t('limits')}</h2><ul>${limits.map(each => html`<li><b>${t(each.duty)}</b>${each.dueAt ? `: ${moment(each.dueAt)}` : ''}<br><small class="soft">${each.ended ? `${t(each.ended)}, ${t('ended', {at: moment(each.endedAt)})}` : t('running')}</small></li>`)}</ul></section>
      ${pauses.length ? html`<section class="card"><h2>${t('pauses')}</h2><ul>${pauses.map(each => html`<li>${moment(each.from)} – ${each.to ? moment(each.to) : '…'}<br><small class="soft">${each.to ? t(each.because === 'ANSWERED' ? 'INFORMATION' : each.because) : t('answerBy', {at: moment(each.answerBy)})}</small></li>`)}</ul></section>` : nothing}
      ${changes.length ? html`<section class="card"><h2>${t('changes')}</h2><ul>${changes.map(each => html`<li>${moment(each.at)}: ${t(each.kind)}${each.previousDueAt ? html` <small class="soft">(${moment(each.previousDueAt)})</small>` : nothing}${each.reason ? html`<br><small class="soft">${each.reason}</small>` : nothing}</li>`)}</ul></section>` : nothing}</div></div>`;
  }
}
customElements.define('nr-deadline-page', NrDeadline);
