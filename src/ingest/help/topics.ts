import type { TopicId } from '../../schemas/topic.ts';

/**
 * Words by which a section betrays its subject, and the heading that a lost one gets. Each pattern is `\b(?:…)\b` with
 * alternatives that begin with a letter or a digit: `beginnings` relies on it.
 */
export const vocabulary: Readonly<Record<TopicId, { readonly heading: string; readonly words: RegExp }>> = {
  admin: {
    heading: 'Admin',
    words:
      /\b(?:django admin|flask-admin|admin(?:istration)?(?: (?:panel|interface|screen|site|module|page))?|crud|superuser|back-?office)\b/gi,
  },
  orm: {
    heading: 'Database',
    words:
      /\b(?:orm|databases?|sql(?:alchemy|ite)?|postgres(?:ql)?|mysql|oracle|migrations?|object[- ]relational|quer(?:y|ies)|nosql|mongodb)\b/gi,
  },
  security: {
    heading: 'Security',
    words:
      /\b(?:security|secure|csrf|xss|sql injections?|clickjacking|attacks?|vulnerabilit(?:y|ies)|cross-site|hsts|exploits?)\b/gi,
  },
  routing: {
    heading: 'Views and Routing',
    words:
      /\b(?:rout(?:e|es|ing)|urls?|views?|url patterns?|werkzeug|decorators?|dispatch(?:ing)?|urlconf|regular expressions?)\b/gi,
  },
  templates: {
    heading: 'Templates',
    words:
      /\b(?:templates?|template (?:engine|language)s?|jinja2?|mako|rendering|autoescap(?:e|ing)|template tags?)\b/gi,
  },
  scalability: {
    heading: 'Scalability',
    words:
      /\b(?:scal(?:e|es|ing|able|ability)|load balanc\w+|cluster(?:s|ing)?|high[- ]traffic|traffic|enterprise|microservices?|cach(?:e|ing))\b/gi,
  },
  choose: {
    heading: 'Choosing',
    words:
      /\b(?:choos(?:e|ing)|choice|opt for|when to use|decid(?:e|ing)|decision|pick(?:ing)?|better suited|use cases?)\b/gi,
  },
  moving: {
    heading: 'Moving',
    words:
      /\b(?:(?:mov|switch|port|convert|migrat)(?:e|es|ing)? (?:from (?:django|flask)|to (?:django|flask))|rewrit(?:e|ing)|legacy (?:database|code))\b/gi,
  },
  architecture: {
    heading: 'Architecture',
    words:
      /\b(?:architectur(?:e|al)|project structure|mvc|mvt|mtv|model-(?:view|template)\S*|monolithic|directories|layout|full-stack|micro-?framework|batteries)\b/gi,
  },
  'reusable-components': {
    heading: 'Reusable Components',
    words: /\b(?:reusab(?:le|ility)|blueprints?|pluggab(?:le|ility)|django apps|dry|re-?use)\b/gi,
  },
  flexibility: {
    heading: 'Flexibility',
    words:
      /\b(?:flexib(?:le|ility)|customi[sz]\w+|extensions?|extensible|plug-?ins?|third-party|control|opinionated)\b/gi,
  },
  performance: {
    heading: 'Performance',
    words:
      /\b(?:performan(?:ce|t)|fast(?:er)?|speed|slow(?:er)?|lightweight|latency|overheads?|response time|throughput|benchmarks?)\b/gi,
  },
  async: {
    heading: 'Async',
    words: /\b(?:async(?:hron\w+|io)?|asgi|websockets?|await|concurren\w+|real-time)\b/gi,
  },
  auth: {
    heading: 'Authentication',
    words:
      /\b(?:authenticat\w+|authori[sz]ation|log-?ins?|users?|permissions?|passwords?|sessions?|oauth)\b/gi,
  },
  forms: {
    heading: 'Forms',
    words: /\b(?:forms?|modelforms?|wtforms|flask-wtf|form (?:handling|validation)|validat\w+)\b/gi,
  },
  testing: {
    heading: 'Testing',
    words: /\b(?:test(?:s|ed|ing)?|unit tests?|pytest|debugg(?:er|ing)|fixtures?|test client)\b/gi,
  },
  'rest-api': {
    heading: 'REST APIs',
    words: /\b(?:rest(?:ful)?|apis?|serializers?|rest framework|flask-restful|endpoints?|json)\b/gi,
  },
  i18n: {
    heading: 'Internationalisation',
    words: /\b(?:internationali[sz]ation|i18n|locali[sz]ation|multilingual|translations?|locales?|babel)\b/gi,
  },
  deployment: {
    heading: 'Deployment',
    words: /\b(?:deploy(?:ed|ing|ment)?|wsgi|gunicorn|nginx|docker|hosting|production|servers?)\b/gi,
  },
  'learning-curve': {
    heading: 'Learning Curve',
    words:
      /\b(?:learn(?:ing)?|learning curve|beginners?|beginner-friendly|easy|tutorials?|documentation|newcomers?|install(?:ed)?|first steps)\b/gi,
  },
  'development-speed': {
    heading: 'Development Time',
    words:
      /\b(?:development (?:time|speed)|rapid(?:ly)?|deadlines?|mvp|prototyp\w+|from scratch|cost|minimum viable product|productiv\w+)\b/gi,
  },
  history: {
    heading: 'History',
    words:
      /\b(?:history|origin|released?|created by|holovaty|willison|ronacher|pocoo|april fool|developed in|first release)\b/gi,
  },
  adopters: {
    heading: 'Companies',
    words:
      /\b(?:compan(?:y|ies)|instagram|pinterest|netflix|reddit|lyft|spotify|mozilla|national geographic|facebook|used by|uber|airbnb)\b/gi,
  },
  'community-jobs': {
    heading: 'Community',
    words:
      /\b(?:community|communities|stack overflow|jobs?|job market|salary|popular(?:ity)?|survey|github stars|developers worldwide|mailing list)\b/gi,
  },
};

export interface SuggestedTopic {
  readonly topic: TopicId;
  readonly heading: string;
  /** How many words speak for it, different ones counting double. */
  readonly score: number;
  readonly words: readonly string[];
}

interface Pattern {
  readonly topic: TopicId;
  readonly heading: string;
  /** Looks at one place only. */
  readonly words: RegExp;
  readonly beginnings: RegExp;
}

const patterns: readonly Pattern[] = Object.entries(vocabulary).map(([topic, { heading, words }]) => ({
  topic: topic as TopicId,
  heading,
  words: new RegExp(words.source, 'iy'),
  beginnings: beginnings(words),
}));

/** What a word must begin with where the pattern matches: each alternative as far as it is letters alone. */
function beginnings(words: RegExp): RegExp {
  const alternatives = [''];
  let depth = 0;
  for (const sign of words.source.slice('\\b(?:'.length, -')\\b'.length)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) alternatives.push('');
    else alternatives.push(`${alternatives.pop() ?? ''}${sign}`);
  }
  const letters = /^(?:[a-z0-9]\??|\(\?:[a-z0-9|?]+\)\??)*/;
  return new RegExp(`^(?:${alternatives.map((one) => letters.exec(one)?.[0] ?? '').join('|')})`);
}

/** The patterns that can match where a word begins. Texts share their words, and there are only so many. */
const candidates = new Map<string, readonly Pattern[]>();
const mostWords = 20_000;

function candidatesFor(word: string): readonly Pattern[] {
  const known = candidates.get(word);
  if (known !== undefined) return known;
  const found = patterns.filter((one) => one.beginnings.test(word));
  if (candidates.size >= mostWords) candidates.clear();
  candidates.set(word, found);
  return found;
}

/**
 * The words of a text that each pattern matches, in lower case. A text is gone through once, and at each word only the few
 * patterns are tried that can begin with it: two dozen searches through every section took a fifteenth of an import.
 */
function hitsIn(text: string): ReadonlyMap<Pattern, readonly string[]> {
  const hits = new Map<Pattern, string[]>();
  const ends = new Map<Pattern, number>();
  for (const { 0: word, index } of text.matchAll(/\w+/g)) {
    for (const pattern of candidatesFor(word.toLowerCase())) {
      if (index < (ends.get(pattern) ?? 0)) continue;
      pattern.words.lastIndex = index;
      const hit = pattern.words.exec(text)?.[0];
      if (hit === undefined) continue;
      ends.set(pattern, index + hit.length);
      const all = hits.get(pattern);
      if (all === undefined) hits.set(pattern, [hit.toLowerCase()]);
      else all.push(hit.toLowerCase());
    }
  }
  return hits;
}

/**
 * The topics that a text probably treats, most likely first, at most three.
 * @param text a section with its heading
 */
export function suggestTopics(text: string): readonly SuggestedTopic[] {
  const found = hitsIn(text);
  return patterns
    .map((pattern) => {
      const hits = found.get(pattern) ?? [];
      const different = [...new Set(hits)];
      return {
        topic: pattern.topic,
        heading: pattern.heading,
        score: different.length * 2 + (hits.length - different.length),
        words: different.slice(0, 5),
      };
    })
    .filter((one) => one.score >= 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}
