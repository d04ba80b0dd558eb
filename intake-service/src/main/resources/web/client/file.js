import {html, nothing, render} from '../vendor/lit.js';
import {api, withQuery} from '../namro/api.js';
import {moment} from '../namro/format.js';
import '../namro/parts.js';
import {draft, outgoing} from './drafts.js';
import {send} from './outgoing.js';
import {t} from './words.js';

const form = document.getElementById('filing');
const sections = [...form.querySelectorAll('[data-step]')];
const steps = document.getElementById('steps');
const buttons = document.getElementById('buttons');
const checkButton = buttons.querySelector('button');
let at = 0;

/* --- one step after the other --- */

function show(step, focus = true) {
  at = step;
  sections.forEach((section, n) => { section.hidden = n !== at; });
  [...steps.children].forEach((item, n) => {
    item.toggleAttribute('aria-current', n === at);
    if (n === at) item.setAttribute('aria-current', 'step');
    item.classList.toggle('done', n < at);
  });
  const last = at === sections.length - 1;
  checkButton.hidden = !last;
  next.hidden = last;
  back.hidden = at === 0;
  if (at === 1) { suggest(); similar(); }
  if (focus) {
    const heading = sections[at].querySelector('h2');
    heading.tabIndex = -1;
    heading.focus();
    scrollTo({top: 0});
  }
}

/** Says at each field of a step what is missing; gives whether nothing is. */
function complete(section) {
  let first = null;
  for (const field of section.querySelectorAll('input[required], textarea[required], select[required]')) {
    const missing = !field.value.trim() || !field.checkValidity();
    const holder = field.closest('.field');
    let line = holder.querySelector('.fault');
    if (!line) {
      line = Object.assign(document.createElement('span'), {className: 'fault', id: `${field.id}-fault`});
      holder.append(line);
    }
    line.textContent = missing ? (field.value.trim() ? field.validationMessage : t('required')) : '';
    if (missing) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
    if (missing) first ??= field;
  }
  for (const combo of section.querySelectorAll('nr-combo[required]')) {
    combo.fault = combo.value ? '' : t('required');
    if (!combo.value) first ??= combo.querySelector('input');
  }
  first?.focus();
  return first === null;
}

const next = Object.assign(document.createElement('button'), {type: 'button', textContent: t('next')});
const back = Object.assign(document.createElement('button'), {type: 'button', textContent: t('back'), className: 'quiet'});
next.addEventListener('click', () => complete(sections[at]) && show(at + 1));
back.addEventListener('click', () => show(at - 1));
buttons.prepend(back);
buttons.append(next, checkButton);
steps.hidden = false;
form.addEventListener('submit', event => {
  const wrong = sections.findIndex(section => !complete(section));
  if (wrong >= 0) {
    event.preventDefault();
    show(wrong, false);
    complete(sections[wrong]);
  }
});

/* --- choices by typing, without marks --- */

function comboOf(select, required) {
  const label = form.querySelector(`label[for="${select.id}"]`).textContent;
  const holder = select.closest('.field');
  const combo = document.createElement('nr-combo');
  const hidden = Object.assign(document.createElement('input'), {type: 'hidden', name: select.name, value: select.value});
  const options = [...select.options].filter(option => option.value).map(option => ({value: option.value, label: option.textContent, hint: option.dataset.group ?? ''}));
  Object.assign(combo, {options, label, name: select.id, required, value: select.value, hint: t('search'), fault: holder.querySelector('.fault')?.textContent ?? ''});
  if (required) combo.setAttribute('required', '');
  combo.addEventListener('change', event => {
    if (event.target !== combo || event.detail === undefined) return;
    hidden.value = event.detail;
    combo.fault = '';
    keep();
    if (at === 1) similar();
  });
  combo.choosing = value => { combo.value = value; hidden.value = value; keep(); };
  holder.replaceWith(combo, hidden);
  return combo;
}

const zone = comboOf(form.elements.zoneId, true);
const category = comboOf(form.elements.categoryId, false);

/* --- what it may be about, and whether it was filed before --- */

const said = () => `${form.elements.title.value} ${form.elements.description.value}`.trim();
let asked = '';

async function suggest() {
  const box = document.getElementById('suggestions');
  if (category.value || said() === asked || said().length < 8) return;
  asked = said();
  try {
    const {body} = await api.post('/api/suggestions/category', {title: form.elements.title.value.trim() || '-', description: form.elements.description.value.trim() || '-'});
    render(body.items.length ? html`<div class="note"><p>${t('suggested')}</p><ul>${body.items.map(each => html`<li><b>${each.name}</b>
      <small class="soft">(${each.words.join(', ')})</small> <button type="button" class="quiet small" @click=${() => { category.choosing(each.categoryId); render(nothing, box); }}>${t('use')}</button></li>`)}</ul></div>` : nothing, box);
  } catch {
    render(nothing, box); // a suggestion that cannot be had is none
  }
}

async function similar() {
  const box = document.getElementById('similar');
  try {
    const {body} = await api.get(withQuery('/api/issues/similar', {title: form.elements.title.value.trim(), zoneId: zone.value, categoryId: category.value}));
    render(body.items.length ? html`<div class="note warn"><p>${t('similar')}</p><ul>${body.items.map(each => html`<li><a href="/issues/${each.trackingCode}" target="_blank" rel="noopener">${each.title}</a> <small class="soft">${each.statusText}</small></li>`)}</ul></div>` : nothing, box);
  } catch {
    render(nothing, box);
  }
}

/* --- the draft --- */

const KEPT = ['title', 'description', 'zoneId', 'categoryId', 'urgency', 'taxCode', 'enterpriseName', 'contactName', 'contactEmail', 'contactPhone'];
const values = () => Object.fromEntries(KEPT.map(name => [name, form.elements[name]?.value ?? '']));

function keep() {
  if (said()) draft.keep({values: values(), key: form.elements.key.value, at: new Date().toISOString()});
}

form.addEventListener('input', keep);

const known = draft.read();
const box = document.getElementById('draft');
if (known && !said()) {
  const restore = () => {
    for (const [name, value] of Object.entries(known.values)) {
      if (name === 'zoneId') zone.choosing(value);
      else if (name === 'categoryId') category.choosing(value);
      else if (form.elements[name] && value) form.elements[name].value = value;
    }
    form.elements.key.value = known.key;
    render(nothing, box);
    show(0);
  };
  const drop = () => { draft.drop(); render(nothing, box); };
  render(html`<div class="note"><p>${t('draft', {at: moment(known.at)})}</p><p class="row"><button type="button" class="small" @click=${restore}>${t('restore')}</button><button type="button" class="quiet small" @click=${drop}>${t('discard')}</button></p></div>`, box);
}

/* --- what could not be sent last time --- */

const waiting = outgoing.read();
if (waiting) {
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  form.before(line);
  render(html`<p class="note">${t('sending')}</p>`, line);
  send({...waiting, onWait: () => render(html`<p class="note warn">${t('offline')}</p>`, line)})
    .then(receipt => render(html`<p class="note good">${t('sent', {code: receipt.trackingCode})} <a href="/issues/${receipt.trackingCode}">${t('follow')}</a></p>`, line))
    .catch(() => { outgoing.drop(); render(html`<p class="note bad">${t('refusedLater')}</p>`, line); });
}

const faulty = sections.findIndex(section => section.querySelector('.fault:not(:empty)'));
show(Math.max(0, faulty), faulty > 0);
