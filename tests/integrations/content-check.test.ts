import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/corpus/corpus.ts';
import { contentCheck } from '../../src/integrations/content-check.ts';
import { type Files, sound, soundBut, withFolder } from '../corpus/tiny-corpus.ts';

/** Runs the hook as Astro does, and gives what it logged. */
function start(command: string, files: Files): readonly string[] {
  const logged: string[] = [];
  const log = (text: string): void => void logged.push(text);
  withFolder(files, (folder) => {
    const hook = contentCheck(() => readFiles({ content: folder })).hooks['astro:config:setup'];
    if (hook === undefined) throw new Error('The integration has no hook.');
    Reflect.apply(hook, undefined, [{ command, logger: { warn: log, error: log } }]);
  });
  return logged;
}

const broken = soundBut({ 'pages/about.mdx': ['title: About', 'titel: About'] });

describe('the gate of the build', () => {
  test('stops a build of broken content', () => {
    expect(() => start('build', broken)).toThrow('The content has errors');
  });

  test('lets a build of sound content pass without a word', () => {
    expect(start('build', sound)).toEqual([]);
  });

  test('prints the report in the development server and lets it go on', () => {
    expect(start('dev', broken).join('')).toContain('Did you mean "title"?');
  });

  test.each(['sync', 'preview'])('stays out of %s', (command) => {
    expect(start(command, broken)).toEqual([]);
  });
});
