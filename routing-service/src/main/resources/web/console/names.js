import {api, withQuery} from '../namro/api.js';
import {dayKey} from '../namro/format.js';
import {lang} from '../namro/words.js';

const known = new Map();

function once(path, read) {
  if (!known.has(path)) {
    known.set(path, api.get(path).then(({body}) => body.items.map(read)).catch(problem => { known.delete(path); throw problem; }));
  }
  return known.get(path);
}

const name = each => typeof each.name === 'string' ? each.name : (each.name?.[lang] ?? each.name?.vi ?? (lang === 'en' ? each.nameEn : each.nameVi) ?? each.id);

/** The agencies that exist today, as choices. */
export const agencies = () => once(withQuery('/api/agencies', {at: dayKey(Date.now())}), each => ({value: each.id, label: name(each), hint: each.id}));

/** The officers of an agency who are in office today, as choices. */
export const officers = agencyId => once(withQuery('/api/officers', {agencyId, at: dayKey(Date.now())}), each => ({value: each.id, label: each.name, hint: each.positionName?.[lang] ?? ''}));
