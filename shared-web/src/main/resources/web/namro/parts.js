import {LitElement, html, nothing} from '../vendor/lit.js';
import {matches} from './fold.js';
import {lang, words} from './words.js';

const t = words({
  vi: {loading: 'Đang tải…', retry: 'Thử lại', cancel: 'Thôi', signedOut: 'Phiên làm việc đã hết', signedOutHint: 'Đăng nhập ở thẻ mới rồi trở lại đây: những gì bạn đã nhập vẫn còn.', signIn: 'Đăng nhập', close: 'Đóng', nothing: 'Không có mục nào khớp', more: 'Xem thêm'},
  en: {loading: 'Loading…', retry: 'Try again', cancel: 'Cancel', signedOut: 'Your session has ended', signedOutHint: 'Sign in in a new tab and come back: what you entered is still here.', signIn: 'Sign in', close: 'Close', nothing: 'Nothing matches', more: 'Show more'}
});

/** A part of a page, in the page's own tree, so that the one stylesheet holds for it. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }
}

export const loading = () => html`<p class="loading" role="status">${t('loading')}</p>`;
export const empty = (title, hint = '') => html`<div class="empty"><b>${title}</b>${hint}</div>`;

/** What went wrong, every fault that belongs to no field, and a way to try again. */
export const failed = (problem, retry) => html`<div class="note bad" role="alert"><p>${problem.title || problem.message}</p>
  ${faults(problem)}${retry ? html`<p><button type="button" class="quiet small" @click=${retry}>${t('retry')}</button></p>` : nothing}</div>`;

export const faults = problem => problem.errors?.length
  ? html`<ul>${problem.errors.map(each => html`<li>${each.message}${each.pointer ? html` <small class="soft">(${each.pointer.replace(/^[?/]/, '')})</small>` : nothing}</li>`)}</ul>` : nothing;

/** Says something for a few seconds, aloud too. */
export function toast(text, tone = 'calm') {
  let box = document.querySelector('.toasts');
  if (!box) {
    box = Object.assign(document.createElement('div'), {className: 'toasts'});
    box.setAttribute('role', 'status');
    document.body.append(box);
  }
  const line = Object.assign(document.createElement('div'), {textContent: text, className: tone});
  box.append(line);
  setTimeout(() => line.remove(), 6000);
}

/** Opens a dialog with content and gives it; it closes by Escape, by its own button, or by `close()`. */
export class NrDialog extends Part {
  static properties = {heading: {}, content: {attribute: false}};
  open() {
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
  }
  close() {
    this.querySelector('dialog')?.close();
  }
  render() {
    return html`<dialog aria-labelledby="dialog-title" @close=${() => this.dispatchEvent(new CustomEvent('closed'))}>
      <h2 id="dialog-title">${this.heading}</h2>${this.content ?? nothing}</dialog>`;
  }
}
customElements.define('nr-dialog', NrDialog);

/**
 * A choice out of many by typing, with or without marks. `options` are `{value, label, hint}`; it says `change` with the
 * chosen value in `detail`. Without a choice its value is empty.
 */
export class NrCombo extends Part {
  static properties = {options: {attribute: false}, value: {}, label: {}, name: {}, fault: {}, hint: {}, required: {type: Boolean}, shown: {state: true}, at: {state: true}, text: {state: true}};
  constructor() {
    super();
    Object.assign(this, {options: [], value: '', label: '', name: '', fault: '', hint: '', shown: false, at: 0, text: null});
  }
  get found() {
    const asked = this.text ?? '';
    return this.options.filter(each => !asked || matches(`${each.label} ${each.hint ?? ''} ${each.value}`, asked)).slice(0, 50);
  }
  choose(option) {
    this.value = option?.value ?? '';
    this.text = null;
    this.shown = false;
    this.dispatchEvent(new CustomEvent('change', {detail: this.value, bubbles: true}));
  }
  key(event) {
    const found = this.found;
    const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (move) {
      event.preventDefault();
      this.at = this.shown ? (this.at + move + found.length) % Math.max(1, found.length) : 0;
      this.shown = true;
      this.updateComplete.then(() => this.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'}));
    } else if (event.key === 'Enter' && this.shown && found[this.at]) {
      event.preventDefault();
      this.choose(found[this.at]);
    } else if (event.key === 'Escape' && this.shown) {
      event.stopPropagation();
      event.preventDefault();
      this.shown = false;
      this.text = null;
    }
  }
  render() {
    const id = `combo-${this.name}`;
    const chosen = this.options.find(each => each.value === this.value);
    const found = this.shown ? this.found : [];
    return html`<div class="field"><label for=${id}>${this.label}</label>${this.hint ? html`<span class="hint" id="${id}-hint">${this.hint}</span>` : nothing}
      <span class="combo"><input id=${id} role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${this.shown} aria-controls="${id}-list"
        aria-describedby=${this.fault ? `${id}-fault` : this.hint ? `${id}-hint` : nothing} aria-invalid=${this.fault ? 'true' : nothing} aria-required=${this.required ? 'true' : nothing}
        aria-activedescendant=${this.shown && found[this.at] ? `${id}-${this.at}` : nothing} .value=${this.text ?? chosen?.label ?? ''}
        @focus=${event => event.target.select()} @click=${() => { this.shown = true; }}
        @input=${event => { this.text = event.target.value; this.at = 0; this.shown = true; if (!this.text) { this.value = ''; this.dispatchEvent(new CustomEvent('change', {detail: '', bubbles: true})); } }}
        @keydown=${this.key} @blur=${() => setTimeout(() => { this.shown = false; this.text = null; }, 150)}>
        <ul id="${id}-list" role="listbox" aria-label=${this.label} ?hidden=${!this.shown}>
          ${found.map((each, n) => html`<li id="${id}-${n}" role="option" aria-selected=${n === this.at} @mousedown=${event => { event.preventDefault(); this.choose(each); }}>${each.label}${each.hint ? html`<small>${each.hint}</small>` : nothing}</li>`)}
          ${this.shown && !found.length ? html`<li role="option" aria-disabled="true" aria-selected="false">${t('nothing')}</li>` : nothing}
        </ul></span>
      ${this.fault ? html`<span class="fault" id="${id}-fault">${this.fault}</span>` : nothing}</div>`;
  }
}
customElements.define('nr-combo', NrCombo);

/** Once per page: says that the session has ended, and how to go on without losing anything. */
document.addEventListener('namro-signed-out', () => {
  if (document.querySelector('nr-dialog.signed-out dialog[open]')) return;
  const dialog = Object.assign(document.createElement('nr-dialog'), {className: 'signed-out', heading: t('signedOut')});
  dialog.content = html`<p>${t('signedOutHint')}</p><p class="row end"><button type="button" class="quiet" @click=${() => dialog.close()}>${t('close')}</button>
    <a class="button" target="_blank" rel="noopener" href="/sign-in?to=${encodeURIComponent(location.pathname + location.search)}">${t('signIn')}</a></p>`;
  document.body.append(dialog);
  dialog.open();
});

export const more = (shown, load) => shown ? html`<p class="row"><button type="button" class="quiet" @click=${load}>${t('more')}</button></p>` : nothing;
export {lang};
