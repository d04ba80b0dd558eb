/** A text without Vietnamese marks and case, for finding as one types: "Điện" is found by "dien". */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether every word of `asked` is somewhere in `text`, without marks. */
export function matches(text, asked) {
  const folded = fold(text);
  return fold(asked).split(/\s+/).every(word => folded.includes(word));
}
