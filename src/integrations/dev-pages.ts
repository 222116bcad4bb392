import { forgetContent } from '../corpus/site-corpus.ts';

/* Part of every page of the development server: the pages have a copy of the content of their own. */

/** By this event the server tells them that something in the content has changed. */
export const contentChanged = 'sourcebook:content-changed';

import.meta.hot?.on(contentChanged, forgetContent);
