import { block, revise, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { mapFlow, type Code } from '../tree.ts';

/** What code of a language has and others have not; two different signs decide, or one that is certain. */
const languages: readonly (readonly [name: string, certain: RegExp, signs: readonly RegExp[]])[] = [
  [
    'python',
    /^\s*(?:def \w+\(.*\).*:\s*$|from [\w.]+ import |if __name__ ?== ?['"]__main__['"]:|class \w+\(.*\):\s*$|@app\.route\(|elif .+:\s*$)/m,
    [
      /^\s*import \w+(?:\.\w+)*(?: as \w+)?\s*$/m,
      /^\s*(?:if|for|while|with|try|else)\b.*:\s*$/m,
      /\bself\./,
      /\bNone\b|\bTrue\b|\bFalse\b/,
      /^\s*#\s/m,
      /\bprint\(/,
    ],
  ],
  ['html', /<!doctype html|<(?:html|body|div|form|ul|head|a|p|h[1-6])\b[^>]*>/i, [/\{%.*%\}/, /\{\{.*\}\}/]],
  [
    'bash',
    /^(?:\$ )?(?:pip3? install|python3? -m (?:venv|pip)|sudo |source \S+\/activate|export \w+=|flask run\b|django-admin |python3? manage\.py )/m,
    [/^\$ /m, /^cd \S+$/m],
  ],
  ['json', /^\s*[{[][\s\S]*"\w+"\s*:\s*[\s\S]*[}\]]\s*$/, []],
  ['sql', /^\s*(?:SELECT .+ FROM|INSERT INTO|CREATE TABLE|UPDATE \w+ SET)\b/im, []],
];
/** Marks of languages that Python is taken for: they forbid the correction. */
const braces = /[{};]\s*$/m;
const aliases: Readonly<Record<string, string>> = {
  py: 'python',
  python3: 'python',
  sh: 'bash',
  shell: 'bash',
  console: 'bash',
  jinja2: 'jinja',
  htm: 'html',
};

/** The language that a piece of code is written in, where its text shows it. */
export function languageOf(code: string): string | undefined {
  for (const [name, certain, signs] of languages) {
    if (name === 'python' && braces.test(code) && !/^\s*(?:def|from|@)\b/m.test(code)) continue;
    if (certain.test(code) || signs.filter((sign) => sign.test(code)).length >= 2) return name;
  }
  return undefined;
}

/** Corrects the language of fences (hosts mark Python as Java) and names it where the fence names none. */
export const codeLanguage: Step = {
  name: 'code-language',
  run: (article) => {
    const notes: Note[] = [];
    const correct = (node: Code): Code => {
      const named = node.lang === undefined ? undefined : (aliases[node.lang] ?? node.lang);
      const found = languageOf(node.value);
      if (found === undefined || found === named)
        return named === undefined ? node : { ...node, lang: named };
      // HTML with template tags and shell sessions with Python inside are named well enough by their author.
      if (named !== undefined && !(found === 'python' && named !== 'python')) return { ...node, lang: named };
      if (named !== undefined && /^(?:text|plaintext|pycon|jinja|django|html)$/.test(named))
        return { ...node, lang: named };
      notes.push({
        kind: 'repaired',
        step: 'code-language',
        from: node.from,
        to: node.to,
        reason:
          named === undefined ? `code without a language is ${found}` : `code marked as ${named} is ${found}`,
        text: node.value.split('\n')[0] ?? '',
      });
      return { ...node, lang: found };
    };
    const blocks = article.blocks.map((item) => {
      const node = mapFlow(item.node, (inner) => (inner.type === 'code' ? correct(inner) : undefined));
      return { ...item, node };
    });
    return revise(
      article,
      blocks.map((item) => block(item.node, item.gap, item.marker)),
      notes,
    );
  },
};
