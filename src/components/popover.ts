/*
 * Cards: what a sign or a link stands for, beside it, without leaving the page. Everything that a card shows is in the
 * page already, in its notes (elements with `data-note`: the statements and the sources at the end of a guide), each known by
 * the address of its first link, or with the link of a term. A sign stays a link: the card is an addition, and without
 * JavaScript there is none.
 *
 * Hoverable, dismissible, persistent: WCAG 2.2, 1.4.13 (https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus). Escape is
 * the browser's own: the card is a popover.
 */

/** How long the pointer rests before a card opens, and how long it may be away before the card closes. */
const patience = { open: 150, close: 300 } as const;

const proofs = '.cite-official, .cite-run';

/** What opens a card: the signs of a citation, and links in the text to what has a note. */
const triggers = '.cite > a, .cite > button, main a';

/** A trigger with the card that belongs to it. */
interface Unit {
  /** The same for all signs that share a card. */
  readonly key: Element;
  /** The card stands after it in the document, so that it is next for the keyboard and for a screen reader. */
  readonly last: Element;
  readonly content: () => Node[];
}

/**
 * Opens cards at the signs of citations and at links to what has a note in the page: on hover, on focus, on touch.
 * @param page the document
 */
export function startCards(page: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const notes = notesOf(page);
  const card = page.createElement('div');
  card.className = 'card';
  card.popover = 'auto';
  card.role = 'group';
  card.ariaLabel = 'What it stands on';

  let shown: Unit | undefined;
  /** Closed by the reader: stays closed until pointer and focus have left. */
  let dismissed: Element | undefined;
  let timer = 0;

  const close = (): void => {
    const open = shown;
    shown = undefined;
    if (open) card.hidePopover();
  };
  const open = (unit: Unit, sign: HTMLElement): void => {
    if (shown?.key === unit.key || dismissed === unit.key || card.contains(page.activeElement)) return;
    clearTimeout(timer);
    close();
    card.replaceChildren(...unit.content());
    unit.last.after(card);
    card.showPopover({ source: sign });
    shown = unit;
  };
  const later = (action: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
  const triggerAt = (target: EventTarget | null): HTMLElement | undefined => {
    const sign = target instanceof Element ? target.closest<HTMLElement>(triggers) : null;
    return sign && !sign.closest('[data-note], .card') ? sign : undefined;
  };
  const leave = (delay: number): void => {
    // A card in the margin is a way off: whoever goes there needs time for it.
    const way = shown ? card.getBoundingClientRect().left - shown.key.getBoundingClientRect().right : 0;
    later(
      () => {
        const { activeElement } = page;
        const kept = shown !== undefined && activeElement !== null && activeElement.matches(':focus-visible');
        if (kept && (card.contains(activeElement) || holds(shown, activeElement))) return;
        dismissed = undefined;
        close();
      },
      delay && delay + Math.max(0, way),
    );
  };
  const holds = (unit: Unit | undefined, element: Element): boolean => {
    const sign = triggerAt(element);
    return sign !== undefined && unitOf(sign, notes)?.key === unit?.key;
  };

  card.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'closed' && shown) {
      dismissed = shown.key;
      shown = undefined;
    }
  });

  page.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    if (target instanceof Node && card.contains(target)) {
      clearTimeout(timer);
      return;
    }
    const sign = triggerAt(target);
    const unit = sign && unitOf(sign, notes);
    if (!unit) {
      leave(patience.close);
      return;
    }
    // The tip that the browser would show says what the card says.
    sign.removeAttribute('title');
    later(() => open(unit, sign), shown?.key === unit.key ? 0 : patience.open);
  });

  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || card.contains(target)) return;
    const sign = triggerAt(target);
    const unit = sign && target.matches(':focus-visible') ? unitOf(sign, notes) : undefined;
    if (unit && sign) later(() => open(unit, sign), 0);
    else leave(0);
  });

  let openAtPress: Element | undefined;
  page.addEventListener('pointerdown', () => (openAtPress = shown?.key), { capture: true });
  page.addEventListener('click', (event) => {
    const sign = triggerAt(event.target);
    if (!sign) return;
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    // On touch the ways to passage and proof lead there at once; the number and a term show what they stand for first.
    if (!sign.matches('button') && (!touched || sign.matches(`.cite-passage, ${proofs}`))) return;
    const unit = unitOf(sign, notes);
    if (!unit || (openAtPress === unit.key && !sign.matches('button'))) return;
    event.preventDefault();
    dismissed = undefined;
    if (openAtPress !== unit.key) open(unit, sign);
  });

  if (matchMedia('(any-pointer: coarse)').matches) addButtons(page);
}

/** The notes of a page by the address of their first link. */
function notesOf(page: Document): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const note of page.querySelectorAll('[data-note]')) {
    const address = note.querySelector('a')?.getAttribute('href');
    if (address != null && !notes.has(address)) notes.set(address, note);
  }
  return notes;
}

/** Groups that only name proof get a button for fingers, since a tap on their signs leads to the proof itself. */
function addButtons(page: Document): void {
  for (const group of page.querySelectorAll('.cite:not(:has(.cite-claim))')) {
    const button = page.createElement('button');
    button.type = 'button';
    button.ariaLabel = 'What it stands on';
    group.append(button);
  }
}

function unitOf(sign: HTMLElement, notes: ReadonlyMap<string, Element>): Unit | undefined {
  if (!sign.parentElement?.matches('.cite')) {
    const { term, definition } = sign.dataset;
    if (term !== undefined && definition !== undefined)
      return { key: sign, last: sign, content: () => [definitionOf(sign, term, definition)] };
    const note = noteOf(sign, notes);
    return note && { key: sign, last: sign, content: () => [copyOf(note)] };
  }
  const signs = [...sign.parentElement.querySelectorAll<HTMLElement>(':scope > a')];
  if (sign.matches('button'))
    return {
      key: sign,
      last: sign,
      content: () => signs.map((one) => entryOf(one, notes)),
    };
  const claim = signs.slice(0, signs.indexOf(sign) + 1).findLast((one) => one.matches('.cite-claim'));
  const own = claim ? ofClaim(claim, signs, notes) : [];
  if (!claim || !own.includes(sign)) return { key: sign, last: sign, content: () => [entryOf(sign, notes)] };
  const note = noteOf(claim, notes);
  return {
    key: claim,
    last: own.at(-1) ?? claim,
    content: () => (note ? [copyOf(note)] : own.map((one) => entryOf(one, notes))),
  };
}

/** The signs that belong to a claim: itself, its passage, and the proof that its note names. */
function ofClaim(
  claim: HTMLElement,
  signs: readonly HTMLElement[],
  notes: ReadonlyMap<string, Element>,
): HTMLElement[] {
  const note = noteOf(claim, notes);
  const settling = new Set([...(note?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')));
  const after = signs.slice(signs.indexOf(claim) + 1);
  const end = after.findIndex(
    (one) =>
      !one.matches('.cite-passage') && !(one.matches(proofs) && settling.has(one.getAttribute('href'))),
  );
  return [claim, ...(end === -1 ? after : after.slice(0, end))];
}

function noteOf(link: Element, notes: ReadonlyMap<string, Element>): Element | undefined {
  const address = link.getAttribute('href') ?? '';
  return notes.get(address) ?? notes.get(address.replace(/#.*/, ''));
}

function copyOf(note: Element): HTMLElement {
  const entry = entryWith(...[...note.childNodes].map((node) => node.cloneNode(true)));
  entry.className += ` ${note.className}`;
  return entry;
}

/** What stands for a sign: its note with the sign's own address, or what the sign says of itself. */
function entryOf(sign: HTMLElement, notes: ReadonlyMap<string, Element>): HTMLElement {
  const note = noteOf(sign, notes);
  if (note) {
    const entry = copyOf(note);
    // The note leads to the whole page, the sign to its place.
    entry.querySelector('a')?.setAttribute('href', sign.getAttribute('href') ?? '');
    return entry;
  }
  const [kind = '', ...label] = (sign.querySelector('.sr-only')?.textContent ?? '')
    .replace(/, $/, '')
    .split(': ');
  return entryWith(
    element('span', `${kind}: `, { className: 'card-kind' }),
    element('a', label.join(': '), { href: sign.getAttribute('href') ?? '' }),
  );
}

function definitionOf(link: Element, term: string, definition: string): HTMLElement {
  return entryWith(
    element('strong', term),
    element('p', definition),
    element('a', 'In the glossary', { href: link.getAttribute('href') ?? '' }),
  );
}

function entryWith(...parts: readonly Node[]): HTMLElement {
  const entry = element('div', '', { className: 'card-entry' });
  entry.append(...parts);
  return entry;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}
