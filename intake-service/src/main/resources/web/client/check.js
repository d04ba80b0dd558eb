import {html, render} from '../vendor/lit.js';
import {outgoing} from './drafts.js';
import {send} from './outgoing.js';
import {t} from './words.js';

const form = document.getElementById('send');
const box = document.getElementById('waiting');
const NESTED = {taxCode: ['enterprise', 'taxCode'], enterpriseName: ['enterprise', 'name'], contactName: ['enterprise', 'contact', 'name'], contactEmail: ['enterprise', 'contact', 'email'], contactPhone: ['enterprise', 'contact', 'phone']};
let sending = false;

/** The form as the API takes it. */
function body() {
  const result = {};
  for (const [name, value] of new FormData(form)) {
    if (name === 'key' || name === 'action' || name.startsWith('_')) continue;
    const path = NESTED[name] ?? [name];
    const parent = path.slice(0, -1).reduce((at, part) => at[part] ??= {}, result);
    parent[path.at(-1)] = value;
  }
  return result;
}

form.addEventListener('submit', async event => {
  if (event.submitter?.value !== 'send') return;
  event.preventDefault();
  if (sending) return;
  sending = true;
  event.submitter.setAttribute('aria-disabled', 'true');
  render(html`<p class="note">${t('sending')}</p>`, box);
  const waiting = {key: form.elements.key.value, body: body()};
  outgoing.keep(waiting);
  try {
    const receipt = await send({...waiting, onWait: () => render(html`<p class="note warn">${t('offline')}</p>`, box)});
    location.assign(`/issues/${receipt.trackingCode}/receipt`);
  } catch (problem) {
    outgoing.drop();
    sending = false;
    event.submitter.removeAttribute('aria-disabled');
    render(html`<div class="note bad"><p>${problem.title}</p><ul>${(problem.errors ?? []).map(each => html`<li>${each.message}</li>`)}</ul></div>`, box);
  }
});
