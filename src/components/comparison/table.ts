import { verdicts } from '../../schemas/verdicts.ts';

const columns = ['topic', 'django', 'flask', 'articles'] as const;
type Column = (typeof columns)[number];

/** What the reader chose to see. */
interface Choice {
  readonly topic: string;
  readonly verdict: string;
  readonly sort: Column;
  readonly descending: boolean;
}

/**
 * Lets the reader filter and sort the table of comparison. The choice stands in the address.
 * @param page the document
 */
export function startComparison(page: Document): void {
  const table = page.querySelector<HTMLTableElement>('[data-comparison]');
  const filters = page.querySelector<HTMLElement>('[data-filters]');
  const [body] = table?.tBodies ?? [];
  if (!table || !filters || body === undefined) return;
  const rows = [...body.rows];
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  const selects = {
    topic: filters.querySelector<HTMLSelectElement>('[name=topic]'),
    verdict: filters.querySelector<HTMLSelectElement>('[name=verdict]'),
  };
  let choice: Choice = { topic: '', verdict: '', sort: 'topic', descending: false };

  const show = (): void => {
    for (const row of rows) row.hidden = !fits(row, choice);
    body.replaceChildren(...sorted(rows, choice));
    for (const head of heads) {
      const own = head.dataset['sort'] === choice.sort;
      if (own) head.setAttribute('aria-sort', choice.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const seen = rows.filter(({ hidden }) => !hidden).length;
    const count = filters.querySelector('[data-count]');
    if (count !== null)
      count.textContent = seen === rows.length ? `${seen} questions` : `${seen} of ${rows.length} questions`;
  };
  const choose = (changed: Partial<Choice>): void => {
    choice = { ...choice, ...changed };
    const fragment = fragmentOf(choice);
    const { pathname, search } = page.location;
    page.defaultView?.history.replaceState(null, '', `${pathname}${search}${fragment && `#${fragment}`}`);
    show();
  };

  for (const [key, select] of Object.entries(selects)) {
    select?.addEventListener('change', () => choose({ [key]: select.value }));
  }
  for (const head of heads)
    makeButton(page, head, (sort) =>
      choose({ sort, descending: choice.sort === sort ? !choice.descending : sort === 'articles' }),
    );

  // A fragment without "=" is the id of a row.
  if (page.location.hash.includes('=')) choice = choiceIn(page.location.hash);
  for (const [key, select] of Object.entries(selects)) {
    if (select === null) continue;
    select.value = key === 'topic' ? choice.topic : choice.verdict;
    // What the address names and the list does not hold is no filter.
    if (select.selectedIndex === -1) {
      select.value = '';
      choice = { ...choice, [key]: '' };
    }
  }
  show();
  filters.hidden = false;
}

function fits(row: HTMLTableRowElement, { topic, verdict }: Choice): boolean {
  const { topic: own, verdicts: shown = '' } = row.dataset;
  return (topic === '' || own === topic) && (verdict === '' || shown.split(' ').includes(verdict));
}

/** The rows in the order chosen; of equals in the order of the page. */
function sorted(rows: readonly HTMLTableRowElement[], { sort, descending }: Choice): HTMLTableRowElement[] {
  const rank = (row: HTMLTableRowElement): number => {
    if (sort === 'topic') return rows.indexOf(row);
    if (sort === 'articles') return Number(row.dataset['articles']);
    const at = verdicts.findIndex((verdict) => verdict === row.dataset[sort]);
    return at === -1 ? verdicts.length : at;
  };
  const way = descending ? -1 : 1;
  return rows.toSorted((a, b) => way * (rank(a) - rank(b)));
}

function makeButton(page: Document, head: HTMLElement, press: (sort: Column) => void): void {
  const sort = columns.find((column) => column === head.dataset['sort']);
  if (sort === undefined) return;
  const button = page.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  button.addEventListener('click', () => press(sort));
  head.replaceChildren(button);
}

function fragmentOf({ topic, verdict, sort, descending }: Choice): string {
  const pairs = new URLSearchParams();
  if (topic !== '') pairs.set('topic', topic);
  if (verdict !== '') pairs.set('verdict', verdict);
  if (sort !== 'topic' || descending) pairs.set('sort', descending ? `-${sort}` : sort);
  return pairs.toString();
}

function choiceIn(fragment: string): Choice {
  const pairs = new URLSearchParams(fragment.replace(/^#/, ''));
  const written = pairs.get('sort') ?? '';
  const sort = columns.find((column) => column === written.replace(/^-/, ''));
  return {
    topic: pairs.get('topic') ?? '',
    verdict: pairs.get('verdict') ?? '',
    sort: sort ?? 'topic',
    descending: sort !== undefined && written.startsWith('-'),
  };
}
