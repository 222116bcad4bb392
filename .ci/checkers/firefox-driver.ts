import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';

/** A window of Firefox. */
export interface Firefox {
  readonly version: string;
  /** What should not have happened so far. */
  readonly incidents: string[];
  readonly goto: (url: string) => Promise<void>;
  /** Runs a function in the page; what goes in and comes out must be JSON. */
  readonly run: <Out, In = undefined>(task: (input: In) => Out | Promise<Out>, input?: In) => Promise<Out>;
  /** Waits until an element is there, shown, and has a text. */
  readonly shown: (selector: string, text?: string) => Promise<void>;
  readonly hover: (selector: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly pressEnter: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Has every page note from its first moment what its policy refuses, and which files do not load. */
function noteRefusals(): void {
  const refused: string[] = [];
  Object.assign(globalThis, { refused });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    refused.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof Element)
        refused.push(`not loaded: ${target.getAttribute('src') ?? target.getAttribute('href') ?? ''}`);
    },
    true,
  );
}

/** Waits until an element is there, shown, and has a text. */
async function waitUntilShown(page: Page, selector: string, text = ''): Promise<void> {
  const isShown = (wanted: string, words: string): boolean =>
    [...document.querySelectorAll(wanted)].some(
      (element) => element.checkVisibility() && (element.textContent ?? '').includes(words),
    );
  try {
    await page.waitForFunction(isShown, { polling: 50 }, selector, text);
  } catch (error) {
    throw new Error(`${selector} with "${text}" does not come.`, { cause: error });
  }
}

/** The first element of a kind that is shown, in the middle of the window. */
async function firstShown(page: Page, selector: string): Promise<ElementHandle> {
  await waitUntilShown(page, selector);
  const found = await page.evaluateHandle((wanted) => {
    const element = [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility());
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return element;
  }, selector);
  const element = found.asElement();
  if (element === null) throw new Error(`${selector} is gone.`);
  return element;
}

/**
 * Starts Firefox without a window on the screen and with a profile of its own. Puppeteer drives it by WebDriver BiDi.
 * @param program the path of the program
 * @throws where it does not start
 */
export async function startFirefox(program: string): Promise<Firefox> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program });
  const page = await browser.newPage();
  const incidents: string[] = [];
  page.on('console', (message) => {
    if (/^(?:error|warn)/u.test(message.type())) incidents.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => incidents.push(`error: ${String(error)}`));
  await page.evaluateOnNewDocument(noteRefusals);
  const collectRefusals = async (): Promise<void> => {
    const refused = await page.evaluate(
      () => (globalThis as unknown as { refused?: string[] }).refused?.splice(0) ?? [],
      undefined,
    );
    incidents.push(...refused);
  };
  return {
    version: await browser.version(),
    incidents,
    goto: async (url) => {
      await collectRefusals();
      await page.goto(url, { waitUntil: 'load' });
    },
    run: <Out, In = undefined>(task: (input: In) => Out | Promise<Out>, input?: In) =>
      page.evaluate(task, input as In),
    shown: (selector, text) => waitUntilShown(page, selector, text),
    hover: async (selector) => (await firstShown(page, selector)).hover(),
    click: async (selector) => (await firstShown(page, selector)).click(),
    type: (text) => page.keyboard.type(text),
    pressEnter: () => page.keyboard.press('Enter'),
    resize: (width, height) => page.setViewport({ width, height }),
    close: async () => {
      await collectRefusals();
      await browser.close();
    },
  };
}
