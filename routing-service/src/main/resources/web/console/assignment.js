import {html, nothing} from '../vendor/lit.js';
import {api} from '../namro/api.js';
import {left, moment} from '../namro/format.js';
import {failed, loading, Part} from '../namro/parts.js';
import {inOrder, stepName} from './forms.js';
import {t} from './words.js';

/** One assignment: the five clauses first, then what can be done, then how it came so far. */
class NrAssignment extends Part {
  static properties = {found: {state: true}, etag: {state: true}, problem: {state: true}};
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
  }
  async load() {
    this.problem = null;
    try {
      const {body, etag} = await api.get(`/api/assignments/${encodeURIComponent(this.dataset.id)}`);
      this.found = body;
      this.etag = etag;
    } catch (problem) {
      this.problem = problem;
    }
  }
  get dialog() {
    return this.querySelector('nr-step');
  }
  begin(step) {
    this.dialog.begin(step, `/api/assignments/${encodeURIComponent(this.dataset.id)}/${step}`, this.etag, this.found.person.agency.id);
  }
  /** Somebody else was faster: the new state is shown behind the dialog, and the next try names its version. */
  async renew() {
    await this.load();
    if (this.dialog) Object.assign(this.dialog, {version: this.etag, problem: null});
  }
  async taken() {
    await this.load();
    this.querySelector('h1')?.focus();
  }
  clauses(a) {
    const rest = left(a.deadline.dueAt);
    const open = ['ISSUED', 'ACCEPTED', 'PAUSED'].includes(a.status);
    return html`<dl class="clauses" aria-label=${t('five')}>
      <div><dt>${t('PERSON')}</dt><dd><b>${a.person.name}</b><br>${t(`position.${a.person.position}`)} · ${a.person.agency.name}</dd></div>
      <div><dt>${t('TASK')}</dt><dd>${a.task}</dd></div>
      <div><dt>${t('RESPONSIBILITY')}</dt><dd>${a.responsibility.lead.name}${a.responsibility.liaison ? html`<br>${t('liaison')}: ${a.responsibility.liaison.name}` : nothing}
        ${a.responsibility.coordinating.length ? html`<br>${t('coordinating')}: ${a.responsibility.coordinating.map(each => each.name).join(', ')}` : nothing}${a.responsibility.legalBasis ? html`<br><small class="soft">${t('legalBasis')}: ${a.responsibility.legalBasis}</small>` : nothing}</dd></div>
      <div><dt>${t('DEADLINE')}</dt><dd><b>${moment(a.deadline.dueAt)}</b> ${open ? html`<span class="tag ${rest.tone}">${rest.text}</span>` : nothing}${a.deadline.provisional ? html` <span class="tag soon">${t('provisional')}</span>` : nothing}
        ${a.status === 'ISSUED' ? html`<br>${t('acceptBy')}: ${moment(a.deadline.acceptBy)}` : nothing}${a.deadline.interimBy ? html`<br>${t('interimBy')}: ${moment(a.deadline.interimBy)}` : nothing}</dd></div>
      <div><dt>${t('RESULT')}</dt><dd>${a.expectedResult}</dd></div></dl>`;
  }
  steps(a) {
    const steps = inOrder(a.allowed ?? []);
    return html`<section class="card no-print" aria-labelledby="steps"><h2 id="steps">${t('steps')}</h2>
      ${steps.length ? html`<p class="row">${steps.map((step, n) => html`<button type="button" class=${n === 0 ? '' : 'quiet'} data-step=${step} @click=${() => this.begin(step)}>${stepName(step)}</button>`)}</p>` : html`<p class="soft">${t('noSteps')}</p>`}</section>`;
  }
  course(details) {
    if (!details) return nothing;
    return html`${details.question ? html`<section class="card"><h2>${t('question')}</h2><p class="plain">${details.question.text}</p><p class="soft">${t('answerBy', {due: moment(details.question.answerBy)})}</p></section>` : nothing}
      ${details.outcome ? html`<section class="card"><h2>${t('outcome')}</h2><p><span class="tag calm">${t(details.outcome.type)}</span></p><p class="plain">${details.outcome.text}</p>${details.outcome.document ? html`<p class="soft">${details.outcome.document.number}, ${details.outcome.document.date}</p>` : nothing}${details.outcome.proposal ? html`<p class="plain">${t(details.outcome.proposal.to)}: ${details.outcome.proposal.text}</p>` : nothing}</section>` : nothing}
      ${details.opinions.length ? html`<section class="card"><h2>${t('opinions')}</h2><ul>${details.opinions.map(each => html`<li><b>${each.agency.name}</b> ${each.owed ? html`<span class="tag ${each.late ? 'late' : 'soon'}">${each.late ? t('lateOpinion') : ''} ${t('owes', {due: moment(each.dueAt)})}</span>` : html`<small class="soft">${moment(each.givenAt)}${each.by ? `, ${each.by}` : ''}</small>`}${each.question ? html`<p class="soft plain">${each.question}</p>` : nothing}${each.opinion ? html`<p class="plain">${each.opinion}</p>` : nothing}</li>`)}</ul></section>` : nothing}`;
  }
  aside(details) {
    if (!details) return nothing;
    const hours = minutes => t('hours', {h: Math.floor(minutes / 60), m: minutes % 60});
    return html`<aside><section class="card"><h2>${t('history')}</h2><ol class="timeline">${details.history.map(each => html`<li><time datetime=${each.at}>${moment(each.at)}</time><p>${each.what}${each.name ? html` <small class="soft">· ${each.name}${each.agency ? `, ${each.agency.name}` : ''}</small>` : nothing}</p>${each.said && !/^[A-Z_]+$/.test(each.said) ? html`<p class="plain">${each.said}</p>` : nothing}</li>`)}</ol></section>
      <section class="card"><h2>${t('holders')}</h2><ul>${details.holders.map(each => html`<li><b>${each.agency.name}</b>${each.name ? `, ${each.name}` : ''}<br><small class="soft">${moment(each.from)} – ${each.until ? moment(each.until) : '…'} · ${hours(each.workingMinutes)}</small></li>`)}</ul></section></aside>`;
  }
  render() {
    if (this.problem) return html`<p><a href="/console">${t('back')}</a></p>${failed(this.problem.status === 404 ? {title: t('gone')} : this.problem, () => this.load())}`;
    const a = this.found;
    if (!a) return loading();
    return html`<p class="no-print"><a href="/console">${t('back')}</a></p><h1 tabindex="-1">${a.issue.title}</h1>
      <p class="row"><span class="tag">${a.state}</span> <span class="code">${a.issue.trackingCode}</span> <span class="tag">${t(a.deadline.urgency)}</span></p>
      <div class="split"><div>${this.clauses(a)}${this.steps(a)}${this.course(a.details)}
        <section class="card"><h2>${t('told')}</h2><p class="plain">${a.issue.description}</p><p class="soft">${a.issue.enterprise} · ${a.issue.taxCode}</p>${a.issue.contact ? html`<p>${t('contact')}: ${a.issue.contact.name} · <a href="mailto:${a.issue.contact.email}">${a.issue.contact.email}</a> · <a href="tel:${a.issue.contact.phone.replaceAll(' ', '')}">${a.issue.contact.phone}</a></p>` : nothing}
          <p class="no-print"><a href="${this.dataset.issues}${encodeURIComponent(a.issue.trackingCode)}" target="_blank" rel="noopener">${t('attachments')}</a></p></section>
        <details class="card"><summary>${t('why')}</summary><ul>${a.decision.explanation.map(each => html`<li>${each}</li>`)}</ul><p class="soft">${t('matrix', {version: a.decision.matrixVersion, entry: a.decision.entryId})}</p></details>
      </div>${this.aside(a.details)}</div>
      <nr-step @taken=${this.taken} @stale=${this.renew}></nr-step>`;
  }
}
customElements.define('nr-assignment', NrAssignment);
