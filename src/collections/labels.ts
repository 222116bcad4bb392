export { languageOf, referenceKinds, referenceLabel, titleOf } from '../corpus/labels.ts';
