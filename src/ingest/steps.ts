import type { DocumentKind, Step } from './document.ts';
import { comments } from './furniture/comments.ts';
import { contents } from './furniture/contents.ts';
import { promotions } from './furniture/promotions.ts';
import { related } from './furniture/related.ts';
import { widgetLines } from './furniture/widgets.ts';
import { authorBox } from './metadata/author-box.ts';
import { byline } from './metadata/byline.ts';
import { conclusions } from './metadata/conclusions.ts';
import { title } from './metadata/title.ts';
import { codeMargin } from './structure/code-margin.ts';
import { codeLanguage } from './structure/code-language.ts';
import { figures } from './structure/figures.ts';
import { headings } from './structure/headings.ts';
import { levels } from './structure/levels.ts';
import { lists } from './structure/lists.ts';
import { lostHeadings } from './structure/lost-headings.ts';
import { mistakenLinks } from './structure/mistaken-links.ts';
import { plainHeadings } from './structure/plain-headings.ts';
import { subjects } from './structure/subjects.ts';
import { tables } from './structure/tables.ts';

/** A step and the kinds of document that it is for. The README of this room gives the reason for the order. */
interface Stage {
  readonly step: Step;
  readonly kinds: readonly DocumentKind[];
}

const every = ['scrap', 'markdown', 'html'] as const;
const marked = ['markdown', 'html'] as const;
const scrap = ['scrap'] as const;

/** The steps in their order. A draft passes none of them: it is clean, and running it again must change nothing. */
export const stages: readonly Stage[] = [
  { step: plainHeadings, kinds: marked },
  { step: title, kinds: every },
  { step: byline, kinds: every },
  { step: comments, kinds: every },
  { step: authorBox, kinds: every },
  { step: tables, kinds: scrap },
  { step: lists, kinds: scrap },
  { step: contents, kinds: every },
  { step: widgetLines, kinds: every },
  { step: promotions, kinds: every },
  { step: related, kinds: every },
  { step: figures, kinds: every },
  { step: headings, kinds: scrap },
  { step: lostHeadings, kinds: scrap },
  { step: subjects, kinds: scrap },
  { step: levels, kinds: every },
  { step: mistakenLinks, kinds: marked },
  { step: codeMargin, kinds: every },
  { step: codeLanguage, kinds: every },
  { step: conclusions, kinds: every },
];
