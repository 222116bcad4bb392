/* What a page loads when somebody is about to search, in one piece. */
export { askWorker } from './query/ask.ts';
export { filtersFrom, parametersOf } from './view/url.ts';
export { createView } from './view/view.ts';
