import ts from 'typescript';

/** One import as it is written. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** True where nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/**
 * All imports of a TypeScript file, or of the front matter and the scripts of an Astro component.
 * @param path decides how the text is read
 * @param text the file
 */
export function importsOf(path: string, text: string): readonly Import[] {
  return codeIn(path, text).flatMap(({ code, line }) => importsOfCode(code, line));
}

function codeIn(path: string, text: string): readonly { readonly code: string; readonly line: number }[] {
  if (!path.endsWith('.astro')) return [{ code: text, line: 1 }];
  const matches = [/^---\r?\n([^]*?)^---/gm, /<script\b[^>]*>([^]*?)<\/script>/g].flatMap((pattern) => [
    ...text.matchAll(pattern),
  ]);
  return matches.flatMap((match) => {
    const code = match[1];
    if (code === undefined) return [];
    const start = match.index + match[0].indexOf(code);
    return [{ code, line: text.slice(0, start).split('\n').length }];
  });
}

function importsOfCode(code: string, firstLine: number): readonly Import[] {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const note = (specifier: ts.Node, typeOnly: boolean): void => {
    if (!ts.isStringLiteralLike(specifier)) return;
    const { line } = file.getLineAndCharacterOfPosition(specifier.getStart());
    found.push({ specifier: specifier.text, line: line + firstLine, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      note(node.moduleSpecifier, isTypeOnly(node.importClause));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      note(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined) note(specifier, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      note(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}
