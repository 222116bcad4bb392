/** The little of js-yaml that is used; the package brings no types. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: object;

  /**
   * Reads one YAML document.
   * @param options `filename` is named in errors
   * @throws where the text is not YAML
   */
  export function load(
    text: string,
    options: { readonly schema: object; readonly filename?: string },
  ): unknown;
}
