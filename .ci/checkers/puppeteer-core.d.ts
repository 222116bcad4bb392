/** The little of puppeteer-core that is used. Only the checkers install it: `npm ci --prefix .ci/checkers`. */
declare module 'puppeteer-core' {
  export interface ElementHandle {
    readonly hover: () => Promise<void>;
    readonly click: () => Promise<void>;
  }
  export interface Page {
    readonly on: ((
      event: 'console',
      listener: (message: { readonly type: () => string; readonly text: () => string }) => void,
    ) => unknown) &
      ((event: 'pageerror', listener: (error: unknown) => void) => unknown);
    readonly goto: (url: string, options: { readonly waitUntil: 'load' }) => Promise<unknown>;
    readonly evaluate: <Out, In>(task: (input: In) => Out | Promise<Out>, input: In) => Promise<Out>;
    readonly evaluateOnNewDocument: (task: () => void) => Promise<unknown>;
    readonly evaluateHandle: <In>(
      task: (input: In) => Element | undefined,
      input: In,
    ) => Promise<{ readonly asElement: () => ElementHandle | null }>;
    readonly waitForFunction: <In extends readonly unknown[]>(
      task: (...input: In) => boolean,
      options: { readonly polling: number },
      ...input: In
    ) => Promise<unknown>;
    readonly setViewport: (size: { readonly width: number; readonly height: number }) => Promise<void>;
    readonly keyboard: {
      readonly type: (text: string) => Promise<void>;
      readonly press: (key: 'Enter') => Promise<void>;
    };
  }
  export interface Browser {
    readonly version: () => Promise<string>;
    readonly newPage: () => Promise<Page>;
    readonly close: () => Promise<void>;
  }
  const puppeteer: {
    readonly launch: (options: {
      readonly browser: 'firefox';
      readonly executablePath: string;
    }) => Promise<Browser>;
  };
  export default puppeteer;
}
