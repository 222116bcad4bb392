import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { MdastPlugin, MdastPluginEntry } from './plugin.ts';

/**
 * Markdown plugin that stands first: a text in MDX holds no code. An expression, an import, an export, and an attribute that
 * would have to be computed stop the build before any of it runs. A comment is no code.
 * @throws where the text holds code
 */
export function noCode(): MdastPluginEntry {
  return ({ fileURL }) => {
    const refuse = (found: string): never => {
      const file = fileURL === undefined ? 'The text' : decodeURIComponent(fileURL.pathname);
      throw new Error(`${file} holds ${found}; nothing in a text is run.`);
    };
    const expression = ({ value }: { readonly value: string }): void => {
      if (!/^\s*\/\*[^]*\*\/\s*$/.test(value)) refuse(`the expression "{${value}}"`);
    };
    const element = ({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): void => {
      const isText = attributes.every(
        (entry) => entry.type === 'mdxJsxAttribute' && typeof (entry.value ?? '') === 'string',
      );
      if (!isText) refuse(`<${name ?? ''}> with attributes that are computed`);
    };
    const plugin: MdastPlugin = {
      name: 'no-code',
      mdxFlowExpression: expression,
      mdxTextExpression: expression,
      mdxJsxFlowElement: element,
      mdxJsxTextElement: element,
      mdxjsEsm: () => refuse('an import or export'),
    };
    return plugin;
  };
}
