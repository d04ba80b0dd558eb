import {html, nothing} from '../vendor/lit.js';
import {api, newKey} from '../namro/api.js';
import {failed, Part} from '../namro/parts.js';
import {t} from './catalogue-words.js';

/**
 * A page of the City Office: what is typed stays until it was taken, a step is sent once however often one clicks, and
 * every fault stands at its field. The fields are named by the pointers of the API.
 */
export class Office extends Part {
  static properties = {values: {state: true}, refusal: {state: true}, busy: {state: true}, problem: {state: true}};
  constructor() {
    super();
    Object.assign(this, {values: {}, refusal: null, busy: false, problem: null, key: newKey(), mended: new Set()});
  }
  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.load();
  }
  get roles() {
    return this.dataset.roles ?? '';
  }
  get mayWrite() {
    return /COORDINATOR|ADMIN/.test(this.roles);
  }
  get seesAll() {
    return /COORDINATOR|AUDITOR|ADMIN/.test(this.roles);
  }
  /** What is typed anew is no longer wrong, until the service says so again. */
  set(pointer, value, at = pointer) {
    this.values = {...this.values, [pointer]: value};
    this.mended.add(at);
    this.key = newKey();
  }
  /** Tries what `step` does, once at a time. True if it was taken. */
  async attempt(step) {
    if (this.busy) return false;
    Object.assign(this, {busy: true, refusal: null, mended: new Set()});
    try {
      await step();
      this.key = newKey();
      return true;
    } catch (problem) {
      if (!problem.code) throw problem;
      this.refusal = problem;
      await this.updateComplete;
      (this.querySelector('[aria-invalid="true"]') ?? this.querySelector('.refusal'))?.focus();
      return false;
    } finally {
      this.busy = false;
    }
  }
  /** What was wrong and belongs to none of the fields that are shown. */
  refused(own = [], renew) {
    if (!this.refusal) return nothing;
    const {code, title, message} = this.refusal;
    if (code === 'STALE_VERSION' && renew) {
      return html`<div class="note warn refusal" role="alert" tabindex="-1"><p><b>${t('stale')}</b></p><p>${t('staleHint')}</p>
        <p><button type="button" class="quiet small" @click=${renew}>${t('seeNew')}</button></p></div>`;
    }
    const errors = this.refusal.errors.filter(each => !own.includes(each.pointer));
    return html`<div class="refusal" tabindex="-1">${failed({title: title || message, errors})}</div>`;
  }
  faultsAt(pointer) {
    return this.mended.has(pointer) ? '' : (this.refusal?.at(pointer) ?? []).join(' ');
  }
  /** A labelled field; `at` is where the API tells its faults, `form` the form whose refusals are meant. `kind`: line, date, email, area, choice, yes or one; the last is found by typing. */
  field({pointer, at = pointer, form, label, kind = 'line', hint, required = false, most, min, options = [], choices = []}) {
    const id = `f${pointer.replaceAll('/', '-')}`;
    const fault = !form || form === this.form ? this.faultsAt(at) : '';
    const value = this.values[pointer] ?? '';
    const named = label + (required || hint || kind === 'yes' ? '' : ` (${t('optional')})`);
    if (kind === 'one') {
      return html`<nr-combo .options=${options} .label=${named} .name=${id} .value=${value} .hint=${hint ?? ''} .fault=${fault} ?required=${required}
        @change=${event => typeof event.detail === 'string' && this.set(pointer, event.detail, at)}></nr-combo>`;
    }
    const told = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || nothing;
    const invalid = fault ? 'true' : nothing;
    const typed = event => this.set(pointer, event.target.value, at);
    const says = fault ? html`<span class="fault" id="${id}-fault">${fault}</span>` : nothing;
    const helps = hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing;
    if (kind === 'yes') {
      return html`<div class="field"><label class="choice"><input type="checkbox" id=${id} .checked=${value === true} aria-invalid=${invalid} aria-describedby=${told} @change=${event => this.set(pointer, event.target.checked, at)}> <span>${label}</span></label>${helps}${says}</div>`;
    }
    const input = kind === 'area' ? html`<textarea id=${id} rows="3" maxlength=${most ?? nothing} ?required=${required} aria-invalid=${invalid} aria-describedby=${told} .value=${value} @input=${typed}></textarea>`
      : kind === 'choice' ? html`<select id=${id} ?required=${required} aria-invalid=${invalid} aria-describedby=${told} @change=${typed}><option value="">…</option>${choices.map(each => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}</select>`
        : html`<input id=${id} type=${{date: 'date', email: 'email'}[kind] ?? 'text'} maxlength=${most ?? nothing} min=${min ?? nothing} ?required=${required} aria-invalid=${invalid} aria-describedby=${told} .value=${value} @input=${typed}>`;
    return html`<div class="field"><label for=${id}>${named}</label>${helps}${input}${says}</div>`;
  }
  submit(words, kind = '') {
    return html`<button class=${kind} aria-disabled=${this.busy}>${this.busy ? t('working') : words}</button>`;
  }
}

/** Whole lists of the catalogue, also of those who are no more; asked once a page. */
const lists = new Map();

export function all(path) {
  if (!lists.has(path)) {
    lists.set(path, api.get(path).then(({body}) => body.items).catch(problem => { lists.delete(path); throw problem; }));
  }
  return lists.get(path);
}
