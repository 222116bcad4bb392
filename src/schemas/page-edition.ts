/** What the machine edition has of one page, as the page prints it. */
export interface PageEdition {
  /** The address of the page as Markdown, without the base path. */
  readonly markdown: string;
  /** The whole address of the picture that other sites show beside a link to the page. */
  readonly picture: string;
  /** A JSON-LD document, ready for a script element. */
  readonly jsonLd: string | undefined;
  /** How to cite what the page is about. */
  readonly citing: PageCiting | undefined;
}

export interface PageCiting {
  /** What is cited: "this guide", "this claim", "the article". */
  readonly what: string;
  readonly forms: readonly { readonly name: string; readonly text: string }[];
}
