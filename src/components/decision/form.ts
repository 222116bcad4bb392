import { type Direction, type Ground, directions, grounds, weightNames } from '../../schemas/weighing.ts';
import { fragmentOf, weightsIn } from './address.ts';
import { type Decision, decide, type Term, type WeighedNeed, type Weights } from './decide.ts';

/** A need with the place where it is asked. */
interface AskedNeed extends WeighedNeed {
  readonly name: string;
  readonly row: HTMLElement;
}

/**
 * Turns the table of needs into a form: the weights are read from the address, kept in it, and added up at every change.
 * Nothing is stored and nothing is sent.
 * @param page the document
 */
export function startDecision(page: Document): void {
  const sum = page.querySelector<HTMLElement>('[data-sum]');
  const bar = page.querySelector<HTMLElement>('[data-sum-bar]');
  const needs = [...page.querySelectorAll<HTMLElement>('[data-need]')].flatMap(needIn);
  if (sum === null || bar === null || needs.length === 0) return;
  const ids = needs.map(({ id }) => id);

  const show = (): void => {
    const weights = weightsChosen(needs);
    const decision = decide(needs, weights);
    showDecision(sum, needs, decision);
    setText(bar, '[data-short]', shortAnswer(decision));
    for (const { id, row } of needs) row.classList.toggle('is-chosen', (weights[id] ?? 0) > 0);
  };
  const keep = (): void => {
    const fragment = fragmentOf(ids, weightsChosen(needs));
    const { pathname, search } = page.location;
    page.defaultView?.history.replaceState(null, '', `${pathname}${search}${fragment && `#${fragment}`}`);
  };
  const readAddress = (): void => {
    // A fragment without "=" is a place on the page and says nothing about weights.
    if (page.location.hash.includes('=')) choose(needs, weightsIn(ids, page.location.hash));
    show();
  };

  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('[data-need]') === null) return;
    keep();
    show();
    setText(sum, '[data-said]', '');
  });
  sum.querySelector('[data-clear]')?.addEventListener('click', () => {
    choose(needs, {});
    keep();
    show();
    setText(sum, '[data-said]', 'All weights are back to “No”.');
  });
  offerLink(sum, () => {
    keep();
    return page.location.href;
  });
  page.defaultView?.addEventListener('hashchange', readAddress);

  for (const { row } of needs) row.querySelector('fieldset')?.removeAttribute('hidden');
  choose(needs, {});
  readAddress();
  sum.hidden = false;
  bar.hidden = false;
}

function needIn(row: HTMLElement): AskedNeed[] {
  const { need, name, direction, ground } = row.dataset;
  const isDirection = (word: string | undefined): word is Direction =>
    directions.some((known) => known === word);
  const isGround = (word: string | undefined): word is Ground => grounds.some((known) => known === word);
  return need !== undefined && isDirection(direction) && isGround(ground)
    ? [{ id: need, name: name ?? need, direction, ground, row }]
    : [];
}

function inputsOf({ row }: AskedNeed): readonly HTMLInputElement[] {
  return [...row.querySelectorAll<HTMLInputElement>('input[type=radio]')];
}

function weightsChosen(needs: readonly AskedNeed[]): Weights {
  return Object.fromEntries(
    needs.map((need) => [need.id, Number(inputsOf(need).find(({ checked }) => checked)?.value ?? 0)]),
  );
}

function choose(needs: readonly AskedNeed[], weights: Weights): void {
  for (const need of needs) {
    const weight = String(weights[need.id] ?? 0);
    for (const input of inputsOf(need)) input.checked = input.value === weight;
  }
}

const names = { django: 'Django', flask: 'Flask' } as const;

function titleOf({ answer }: Decision): string {
  if (answer === 'none') return 'No answer yet';
  return answer === 'either' ? 'Either works' : names[answer];
}

function shortAnswer(decision: Decision): string {
  const { answer, django, flask } = decision;
  if (answer === 'none') return 'Mark what matters.';
  return answer === 'either'
    ? `Either works: Django ${django}, Flask ${flask}`
    : `${names[answer]}, ${Math.max(django, flask)} to ${Math.min(django, flask)}`;
}

/** Why the answer is what it is. */
function reasonOf(decision: Decision): string {
  const { answer, django, flask, split, terms } = decision;
  const all = django + flask + split;
  const onSplit = terms.filter(({ direction }) => direction === 'split').length;
  const openly =
    onSplit === 0
      ? ''
      : ` On ${onSplit === 1 ? 'one need that you marked' : `${onSplit} needs that you marked`} the evidence is split.`;
  switch (answer) {
    case 'none':
      return 'Say of at least one need that it matters.';
    case 'either':
      return django + flask === 0
        ? `What you marked does not tell the two apart.${openly}`
        : `Django has ${django} points, Flask has ${flask}: a difference of no more than a fifth of all ${all} decides nothing. Take the one that your team knows.${openly}`;
    case 'django':
    case 'flask': {
      const lead = Math.abs(django - flask);
      return `It leads by ${lead} of ${all} points, which is more than a fifth.${openly}`;
    }
  }
}

function showDecision(sum: HTMLElement, needs: readonly AskedNeed[], decision: Decision): void {
  const { answer, terms } = decision;
  const said = sum.querySelector<HTMLElement>('[data-answer]');
  if (said !== null) {
    said.textContent = titleOf(decision);
    said.className = `sum-answer${answer === 'django' || answer === 'flask' ? ` framework ${answer}` : ''}`;
  }
  setText(sum, '[data-reason]', reasonOf(decision));
  showBalance(sum, decision);
  const table = sum.querySelector<HTMLTableElement>('.terms');
  const [body] = table?.tBodies ?? [];
  if (!table || body === undefined) return;
  table.hidden = terms.length === 0;
  const nameOf = new Map(needs.map(({ id, name }) => [id, name]));
  body.replaceChildren(
    ...terms.map((term) => {
      const link = sum.ownerDocument.createElement('a');
      link.href = `#need-${term.need}`;
      link.textContent = nameOf.get(term.need) ?? term.need;
      return rowOf(sum.ownerDocument, [link, productOf(term), ...columnsOf(term)]);
    }),
  );
  table.tFoot?.replaceChildren(
    rowOf(sum.ownerDocument, [
      'Sum',
      '',
      String(decision.django),
      String(decision.flask),
      String(decision.split),
    ]),
  );
}

function productOf({ weight, strength }: Term): string {
  return `${weightNames[weight] ?? ''}: ${weight} × ${strength}`;
}

function columnsOf({ direction, points }: Term): readonly string[] {
  const written = String(points);
  return [
    direction === 'django' ? written : '',
    direction === 'flask' ? written : '',
    direction === 'split' || direction === 'either' ? written : '',
  ];
}

const columns = [undefined, undefined, 'Django', 'Flask', 'Neither'] as const;

function rowOf(page: Document, cells: readonly (string | Node)[]): HTMLTableRowElement {
  const row = page.createElement('tr');
  row.append(
    ...cells.map((content, index) => {
      const cell = page.createElement(index === 0 ? 'th' : 'td');
      if (index === 0) cell.setAttribute('scope', 'row');
      // On a narrow screen, where the heads of the columns are gone, the cell says its own.
      if (columns[index] !== undefined) cell.dataset['column'] = columns[index];
      cell.append(content);
      return cell;
    }),
  );
  return row;
}

function showBalance(sum: HTMLElement, { django, flask, split }: Decision): void {
  const all = Math.max(1, django + flask + split);
  const place = (part: string, from: number, points: number): void => {
    const bar = sum.querySelector(`.balance-${part}`);
    bar?.setAttribute('x', String((100 * from) / all));
    bar?.setAttribute('width', String((100 * points) / all));
  };
  place('django', 0, django);
  place('split', django, split);
  place('flask', django + split, flask);
}

function offerLink(sum: HTMLElement, address: () => string): void {
  const button = sum.querySelector<HTMLElement>('[data-copy-link]');
  if (button === null) return;
  if (!('clipboard' in navigator)) {
    button.hidden = true;
    return;
  }
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(address()).then(
      () => setText(sum, '[data-said]', 'Copied.'),
      () => setText(sum, '[data-said]', 'It could not be copied: the address of this page is the link.'),
    );
  });
}

function setText(inside: HTMLElement, selector: string, text: string): void {
  const place = inside.querySelector(selector);
  if (place !== null && place.textContent !== text) place.textContent = text;
}
