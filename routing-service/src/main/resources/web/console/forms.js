import {html, nothing} from '../vendor/lit.js';
import {api, newKey} from '../namro/api.js';
import {failed, NrDialog, toast} from '../namro/parts.js';
import {agencies, officers} from './names.js';
import {t} from './words.js';

const text = (pointer, most, required = true) => ({pointer, kind: 'text', most, required});
const agency = (pointer, required = true) => ({pointer, kind: 'agency', required});
const number = (pointer, most) => ({pointer, kind: 'number', most, required: false});

/** What each step asks for; the pointers are those of the API. */
export const FORMS = {
  acceptance: [],
  return: [agency('/proposedAgencyId'), text('/reason', 5000)],
  'information-request': [text('/question', 5000), number('/answerWorkingDays', 20)],
  extension: [text('/reason', 5000), number('/workingDays', 60), {pointer: '/until', kind: 'date', required: false}],
  officer: [{pointer: '/officerId', kind: 'officer', required: true}, text('/reason', 5000, false)],
  progress: [text('/note', 5000), {pointer: '/interimAnswer', kind: 'yes', required: false}],
  outcome: [{pointer: '/type', kind: 'choice', choices: ['SOLVED', 'PARTLY_SOLVED', 'EXPLAINED', 'NOT_SOLVABLE', 'BEYOND_AUTHORITY'], required: true}, text('/text', 10000),
    {pointer: '/document/number', kind: 'line', most: 100, required: false}, {pointer: '/document/date', kind: 'date', required: false},
    {pointer: '/proposal/to', kind: 'choice', choices: ['CITY', 'MINISTRY', 'GOVERNMENT'], required: false, when: values => values['/type'] === 'BEYOND_AUTHORITY'},
    {...text('/proposal/text', 5000, false), when: values => values['/type'] === 'BEYOND_AUTHORITY'}],
  opinion: [text('/opinion', 10000)],
  'opinion-request': [agency('/agencyId'), text('/question', 5000, false), number('/workingDays', 20)],
  transfer: [agency('/agencyId'), {pointer: '/officerId', kind: 'officer', required: false}, text('/reason', 5000)],
  urgency: [{pointer: '/urgency', kind: 'choice', choices: ['URGENT', 'NORMAL', 'COMPLEX'], required: true}],
  triage: [agency('/agencyId'), {pointer: '/officerId', kind: 'officer', required: false}, {pointer: '/urgency', kind: 'choice', choices: ['URGENT', 'NORMAL', 'COMPLEX'], required: false}, text('/task/vi', 1000, false), text('/expectedResult/vi', 1000, false), text('/reason', 5000, false)]
};

/** What helps the enterprise on comes first; what passes the work on comes last. */
const ORDER = ['acceptance', 'outcome', 'progress', 'opinion', 'information-request', 'opinion-request', 'extension', 'officer', 'transfer', 'urgency', 'return'];

export const inOrder = steps => [...steps].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

export const stepName = step => t({officer: 'officer_step', outcome: 'outcome_step', triage: 'assign'}[step] ?? step);

/** The values as the API takes them; what was not said is left out. */
export function bodyOf(values) {
  const body = {};
  for (const [pointer, value] of Object.entries(values)) {
    if (value === '' || value === false || value === null || value === undefined) continue;
    const path = pointer.slice(1).split('/');
    const parent = path.slice(0, -1).reduce((at, part) => at[part] ??= {}, body);
    parent[path.at(-1)] = value;
  }
  return body;
}

/**
 * The dialog of one step. It sends the step once, shows each fault at its field, and explains when somebody else was
 * faster: then what was written stays. It says `taken` with the answer, and `stale` when the new state is wanted.
 */
export class NrStep extends NrDialog {
  static properties = {step: {}, path: {}, version: {}, ownAgency: {}, values: {state: true}, problem: {state: true}, busy: {state: true}, choices: {state: true}};
  constructor() {
    super();
    Object.assign(this, {values: {}, problem: null, busy: false, choices: {agencies: [], officers: []}, key: newKey()});
  }
  async begin(step, path, version, ownAgency) {
    if (this.step !== step || this.path !== path) this.values = {};
    Object.assign(this, {step, path, version, ownAgency, problem: null, heading: stepName(step), key: newKey()});
    this.open();
    const fields = FORMS[step];
    try {
      if (fields.some(each => each.kind === 'agency')) this.choices = {...this.choices, agencies: await agencies()};
      if (fields.some(each => each.kind === 'officer')) await this.loadOfficers();
    } catch (problem) {
      this.problem = problem;
    }
  }
  async loadOfficers() {
    const of = this.values['/agencyId'] || (FORMS[this.step].some(each => each.pointer === '/agencyId') ? '' : this.ownAgency);
    this.choices = {...this.choices, officers: of ? await officers(of) : []};
  }
  set(pointer, value) {
    this.values = {...this.values, [pointer]: value};
    if (pointer === '/agencyId') this.loadOfficers().catch(problem => { this.problem = problem; });
  }
  async send(event) {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      const answer = await api.post(this.path, bodyOf(this.values), {ifMatch: this.version, key: this.key});
      toast(t('taken', {step: stepName(this.step)}));
      this.values = {};
      this.close();
      this.dispatchEvent(new CustomEvent('taken', {detail: answer}));
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      this.querySelector('[aria-invalid="true"], [role="alert"]')?.focus();
    } finally {
      this.busy = false;
    }
  }
  field(field) {
    if (field.when && !field.when(this.values)) return nothing;
    const id = `step${field.pointer.replaceAll('/', '-')}`;
    const label = t(`field${field.pointer.replace('/', '.')}`);
    const fault = (this.problem?.at?.(field.pointer) ?? []).join(' ');
    const value = this.values[field.pointer] ?? '';
    const invalid = fault ? 'true' : nothing;
    const told = fault ? `${id}-fault` : nothing;
    if (field.kind === 'agency' || field.kind === 'officer') {
      return html`<nr-combo .options=${field.kind === 'agency' ? this.choices.agencies : this.choices.officers} .label=${label + (field.required ? '' : ` (${t('optional')})`)} .name=${id} .value=${value} .fault=${fault} ?required=${field.required} @change=${event => event.detail !== undefined && this.set(field.pointer, event.detail)}></nr-combo>`;
    }
    if (field.kind === 'yes') {
      return html`<p class="field"><label class="choice"><input type="checkbox" .checked=${value === true} @change=${event => this.set(field.pointer, event.target.checked)}> ${label}</label></p>`;
    }
    const input = field.kind === 'text'
      ? html`<textarea id=${id} maxlength=${field.most} ?required=${field.required} aria-invalid=${invalid} aria-describedby=${told} .value=${value} @input=${event => this.set(field.pointer, event.target.value)}></textarea>`
      : field.kind === 'choice'
        ? html`<select id=${id} ?required=${field.required} aria-invalid=${invalid} aria-describedby=${told} .value=${value} @change=${event => this.set(field.pointer, event.target.value)}><option value="">${field.required ? '…' : t('keep')}</option>${field.choices.map(each => html`<option value=${each} ?selected=${each === value}>${t(each)}</option>`)}</select>`
        : html`<input id=${id} type=${{number: 'number', date: 'date'}[field.kind] ?? 'text'} min=${field.kind === 'number' ? 1 : nothing} max=${field.kind === 'number' ? field.most : nothing} maxlength=${field.kind === 'line' ? field.most : nothing} ?required=${field.required} aria-invalid=${invalid} aria-describedby=${told} .value=${String(value)}
            @input=${event => this.set(field.pointer, field.kind === 'number' ? (event.target.value === '' ? '' : Number(event.target.value)) : event.target.value)}>`;
    return html`<p class="field"><label for=${id}>${label}${field.required || label.includes('(') ? '' : html` <small class="soft">(${t('optional')})</small>`}</label>${input}${fault ? html`<span class="fault" id="${id}-fault">${fault}</span>` : nothing}</p>`;
  }
  told() {
    if (!this.problem) return nothing;
    if (this.problem.code === 'STALE_VERSION') {
      return html`<div class="note warn" role="alert" tabindex="-1"><p><b>${t('stale')}</b></p><ul>${this.problem.errors.map(each => html`<li>${each.message}</li>`)}</ul><p>${t('staleHint')}</p>
        <p><button type="button" class="quiet small" @click=${() => this.dispatchEvent(new CustomEvent('stale'))}>${t('seeNew')}</button></p></div>`;
    }
    const own = new Set((FORMS[this.step] ?? []).map(each => each.pointer));
    return failed({title: this.problem.title || this.problem.message, errors: (this.problem.errors ?? []).filter(each => !own.has(each.pointer))});
  }
  render() {
    this.content = this.step ? html`<form @submit=${this.send}>${this.told()}${FORMS[this.step].map(field => this.field(field))}
      <p class="row end"><button type="button" class="quiet" @click=${() => this.close()}>${t('cancel')}</button><button aria-disabled=${this.busy}>${stepName(this.step)}</button></p></form>` : nothing;
    return super.render();
  }
}
customElements.define('nr-step', NrStep);
