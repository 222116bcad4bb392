import { diagnose } from '../../diagnostics/diagnostic.ts';
import { claimSchema } from '../../schemas/claim.ts';
import { type ContentFile, readContentFiles, startOf } from './content-files.ts';
import { Findings } from './findings.ts';
import type { ClaimSource } from './sources.ts';
import { validate } from './validate.ts';
import { itemOf } from './yaml-source.ts';

/**
 * Reads all claims of a folder and nothing else; those that are not valid are left out.
 * @param folder the folder of files of claims
 */
export function readAllClaims(folder: string): readonly ClaimSource[] {
  const findings = new Findings();
  return readContentFiles(folder, folder).flatMap((file) =>
    readClaims(file, file.path.replace('.yaml', ''), findings),
  );
}

/**
 * Reads a file of claims. Each claim is validated by itself, so that an error in one does not hide the others.
 * @param file the file
 * @param name its name without the ending: the topic
 * @param findings takes what is wrong
 */
export function readClaims(file: ContentFile, name: string, findings: Findings): readonly ClaimSource[] {
  const topic = findings.topicNamed(name, startOf(file));
  const source = findings.yamlOf(file);
  if (topic === undefined || source === undefined) findings.broken.add('claim');
  if (source === undefined) {
    nameClaimsOfUnreadable(file, findings);
    return [];
  }
  const list = source.value ?? [];
  if (!Array.isArray(list)) {
    findings.broken.add('claim');
    const remedy = 'Begin each claim with "- id:".';
    const values = { key: 'the file', received: 'no list', message: 'must be a list of claims', remedy };
    findings.report(diagnose('invalid-value', source.locate([]), values));
    return [];
  }
  return list.flatMap((item: unknown, index): readonly ClaimSource[] => {
    const claim = itemOf(source, index, item);
    const { locate } = claim;
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    if (typeof id === 'string') findings.name('claim', id, () => locate(['id']));
    const { data, diagnostics } = validate(claimSchema, claim);
    findings.report(...diagnostics);
    if (data === undefined) findings.broken.add('claim');
    if (data === undefined || topic === undefined) return [];
    return [{ id: data.id, file: file.shown, data, locate, topic }];
  });
}

/** Citations of claims whose file cannot be parsed are not wrong: the ids are taken from its lines. */
function nameClaimsOfUnreadable(file: ContentFile, findings: Findings): void {
  for (const [index, line] of (file.text ?? '').split('\n').entries()) {
    const found = /^((?:- )? *id: *['"]?)([a-z0-9-]+)/.exec(line);
    if (found?.[1] === undefined || found[2] === undefined) continue;
    const place = { file: file.shown, line: index + 1, column: found[1].length + 1 };
    findings.name('claim', found[2], () => place);
  }
}
