import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Drives Firefox by WebDriver BiDi, the standard that it speaks itself: no driver and no package is needed.
 * Source: https://www.w3.org/TR/webdriver-bidi/
 */

type Parameters = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface LogEntry {
  readonly level: string;
  readonly text: string | null;
}

/** What a page notes about itself from its first moment: what its policy refuses, and files that do not load. */
const notes = `() => {
  globalThis.refused = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    refused.push('policy: ' + violatedDirective + ' ' + blockedURI));
  addEventListener('error', ({ target }) => {
    if (target instanceof Element) refused.push('not loaded: ' + (target.src ?? target.href));
  }, true);
}`;

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
  /** Types letters; \uE007 is the key Enter. */
  readonly type: (keys: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts Firefox without a window on the screen and with a profile of its own.
 * @param program the command
 * @throws where it does not start
 */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Firefox ended at once. ${said}`)));
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/u.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });

  const socket = new WebSocket(`${address}/session`);
  const incidents: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method === 'log.entryAdded') {
      const { level, text } = message.params as LogEntry;
      if (level === 'error' || level === 'warn') incidents.push(`console: ${text ?? ''}`);
    }
  });
  let last = 0;
  const ask = async <Result>(method: string, params: Parameters): Promise<Result> => {
    last += 1;
    const id = last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result } = await answer;
    waiting.delete(id);
    if (type === 'error') throw new Error(`${method}: ${message ?? ''}`);
    return result as Result;
  };

  const { capabilities } = await ask<{ readonly capabilities: { readonly browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  );
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  await ask('script.addPreloadScript', { functionDeclaration: notes });
  const { contexts } = await ask<{ readonly contexts: readonly { readonly context: string }[] }>(
    'browsingContext.getTree',
    {},
  );
  const context = contexts[0]?.context;

  const run: Firefox['run'] = async (task, input) => {
    const answer = await ask<{
      readonly type: string;
      readonly result?: { readonly value?: string };
      readonly exceptionDetails?: { readonly text: string };
    }>('script.callFunction', {
      functionDeclaration: `async (input) => JSON.stringify((await (${task.toString()})(JSON.parse(input))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(input ?? null) }],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result?.value ?? 'null');
  };
  const collect = async (): Promise<void> => {
    const refused = await run(() => {
      const all = (globalThis as unknown as { refused?: string[] }).refused ?? [];
      return all.splice(0);
    });
    incidents.push(...refused);
  };
  const shown: Firefox['shown'] = async (selector, text = '') => {
    for (let tries = 0; tries < 600; tries += 1) {
      const there = await run(
        ([wanted = '', words = '']) =>
          [...document.querySelectorAll(wanted)].some(
            (element) => element.checkVisibility() && (element.textContent ?? '').includes(words),
          ),
        [selector, text],
      );
      if (there) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${selector} with "${text}" does not come.`);
  };
  const perform = (source: Parameters, actions: readonly Parameters[]): Promise<unknown> =>
    ask('input.performActions', { context, actions: [{ ...source, actions }] });
  const hover: Firefox['hover'] = async (selector) => {
    await shown(selector);
    const place = await run((wanted = '') => {
      const element = [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility());
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    }, selector);
    await perform({ type: 'pointer', id: 'mouse' }, [{ type: 'pointerMove', ...place }]);
  };

  return {
    version: capabilities.browserVersion,
    incidents,
    run,
    shown,
    goto: async (url) => {
      await collect();
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    hover,
    click: async (selector) => {
      await hover(selector);
      await perform({ type: 'pointer', id: 'mouse' }, [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    type: async (keys) => {
      const strokes = [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await perform({ type: 'key', id: 'keyboard' }, strokes);
    },
    resize: async (width, height) => {
      await ask('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    close: async () => {
      await collect();
      await ask('session.end', {});
      socket.close();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
